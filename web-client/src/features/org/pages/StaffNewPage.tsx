import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, App, Button, Form, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { problemOf, warningOf } from '@/shared/api/problem';
import type { GivenReason, StaffCreate } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { useDraft } from '@/shared/drafts/useDraft';
import editor from '@/shared/edit/RecordEditor.module.css';
import type { Picked } from '@/shared/list/picked';
import { afterSaving } from '@/shared/routes/afterSaving';
import { Card } from '@/shared/ui/Card';
import { DayPicker } from '@/shared/ui/DayPicker';
import { DraftLine } from '@/shared/ui/DraftLine';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { SchoolPicker } from '@/shared/ui/SchoolPicker';
import { useOnlySchool } from '@/shared/units/schoolChoices';
import { useCreateStaff } from '../api/staff';
import { AlreadyThere } from '../components/AlreadyThere';
import { PersonFields } from '../components/PersonFields';
import { EndField, WorkFields } from '../components/WorkFields';
import styles from './SchoolPage.module.css';
import '../orgTexts';

type Fields = Omit<StaffCreate, 'school' | 'overrides'> & { school: Picked };

type Words = Partial<Fields>;

const empty: Words = { sex: '2', category: 'FULL_TIME_TEACHER', subjects: [], fullTime: true };

/** Registers somebody new; what is typed is kept on the server, encrypted, until it is sent. */
export function Component() {
  const { t } = useTranslation('org');
  const draft = useDraft<Words>('staff', 'new');
  return (
    <>
      <PageHeader
        above={
          <Link to="/staff" className={styles.back}>
            <ArrowLeftOutlined /> {t('staff.back')}
          </Link>
        }
        title={t('staff.form.title')}
      />
      {draft.ready ? (
        <NewStaff key={draft.restored ? 'restored' : 'empty'} draft={draft} />
      ) : (
        <Card>
          <Skeleton active paragraph={{ rows: 8 }} />
        </Card>
      )}
    </>
  );
}

function NewStaff({ draft }: { draft: ReturnType<typeof useDraft<Words>> }) {
  const { t } = useTranslation('org');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const [warned, setWarned] = useState<{ error: unknown; reasons: GivenReason[] }>();
  const create = useCreateStaff();
  const keyFor = useRequestKey();
  const phone = Form.useWatch('phone', form) ?? '';
  useOnlySchool((school) => {
    if (!form.getFieldValue('school')) form.setFieldsValue({ school });
  });

  const send = async (reasons: GivenReason[]) => {
    setWarned(undefined);
    const { school, ...rest } = form.getFieldsValue(true) as Fields;
    const body: StaffCreate = {
      ...rest,
      name: rest.name.trim(),
      phone: rest.phone || undefined,
      subjects: rest.subjects ?? [],
      school: school.id,
      ...(reasons.length > 0 ? { overrides: reasons } : {}),
    };
    try {
      const made = await create.mutateAsync({ body, key: keyFor(body) });
      await draft.discard();
      void message.success(t('staff.form.saved'));
      void navigate(`/staff/${made.id}`, afterSaving);
    } catch (error) {
      if (warningOf(error)) setWarned({ error, reasons });
      form.setFields(
        problemOf(error).errors.map(({ field, message: text }) => ({
          name: field as keyof Fields,
          errors: [text],
        })),
      );
    }
  };

  return (
    <>
      <LeaveGuard dirty={draft.pending && !create.isSuccess} kept="server" />
      {warned && (
        <ReasonDialog
          error={warned.error}
          onReason={(reason) => void send([...warned.reasons, reason])}
          onClose={() => setWarned(undefined)}
        />
      )}
      <Form<Fields>
        form={form}
        layout="vertical"
        className={editor.form}
        initialValues={{ ...empty, ...draft.restored }}
        onValuesChange={(_, all) => draft.save(all)}
        onFinish={() => void send([])}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        {draft.restored && (
          <Alert
            type="info"
            showIcon
            title={t('common:draft.restored')}
            action={
              <Button size="small" onClick={() => void draft.startOver()}>
                {t('common:draft.startOver')}
              </Button>
            }
          />
        )}
        <Card title={t('staff.form.personTitle')}>
          <PersonFields phoneHelp={t('staff.form.searchHelp')} afterPhone={<AlreadyThere phone={phone} />} />
        </Card>
        <Card title={t('staff.form.workTitle')}>
          <Form.Item<Fields>
            name="school"
            label={t('staff.field.school')}
            rules={[{ required: true, message: t('staff.form.schoolRule') }]}
          >
            <SchoolPicker />
          </Form.Item>
          <WorkFields />
          <Form.Item<Fields>
            name="from"
            label={t('staff.field.from')}
            extra={t('staff.form.fromHelp')}
            rules={[{ required: true, message: t('staff.form.fromRule') }]}
          >
            <DayPicker />
          </Form.Item>
          <EndField />
        </Card>
        {create.isError && !warned && <ProblemAlert error={create.error} />}
        <div className={editor.buttons}>
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {t('staff.form.save')}
          </Button>
          <Button onClick={() => void navigate('/staff')}>{t('common:back')}</Button>
          <DraftLine savedAt={draft.savedAt} elsewhere={draft.elsewhere} pending={draft.pending} />
        </div>
      </Form>
    </>
  );
}
