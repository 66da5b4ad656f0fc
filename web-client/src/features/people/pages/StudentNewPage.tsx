import { Alert, App, Button, Form, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemOf, warningOf } from '@/shared/api/problem';
import type { GivenReason, StudentCreate } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { useDraft } from '@/shared/drafts/useDraft';
import editor from '@/shared/edit/RecordEditor.module.css';
import { dayToday } from '@/shared/format/days';
import type { Picked } from '@/shared/list/picked';
import { afterSaving } from '@/shared/routes/afterSaving';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import { DayPicker } from '@/shared/ui/DayPicker';
import { DraftLine } from '@/shared/ui/DraftLine';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { SchoolPicker } from '@/shared/ui/SchoolPicker';
import { useSchoolChoices } from '@/shared/units/schoolChoices';
import { useCreateStudent } from '../api/students';
import { ClassPicker } from '../components/ClassPicker';
import { IdentityFields, StudentFields } from '../components/StudentFields';
import { SearchFirst } from '../components/StudentSearch';
import { studentBody } from '../model/studentForm';
import '../peopleTexts';

type Fields = Omit<StudentCreate, 'school' | 'overrides'> & { school: Picked };
type Words = Partial<Fields>;

/** Admits a pupil; what is typed is kept on the server, encrypted, until it is sent. */
export function Component() {
  const { t } = useTranslation('people');
  const draft = useDraft<Words>('student', 'new');
  return (
    <>
      <PageHeader
        above={<BackLink to="/students" text={t('list.title')} />}
        title={t('form.newTitle')}
        subtitle={t('form.newText')}
      />
      <SearchFirst />
      {draft.ready ? (
        <NewStudent key={draft.restored ? 'restored' : 'empty'} draft={draft} />
      ) : (
        <Card>
          <Skeleton active paragraph={{ rows: 8 }} />
        </Card>
      )}
    </>
  );
}

function NewStudent({ draft }: { draft: ReturnType<typeof useDraft<Words>> }) {
  const { t } = useTranslation('people');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const [warned, setWarned] = useState<{ error: unknown; reasons: GivenReason[] }>();
  const create = useCreateStudent();
  const keyFor = useRequestKey();
  const school = Form.useWatch('school', form);
  useOnlySchool((only) => {
    if (!form.getFieldValue('school')) form.setFieldsValue({ school: only });
  });

  const send = async (reasons: GivenReason[]) => {
    setWarned(undefined);
    const all = form.getFieldsValue(true) as Fields;
    const body: StudentCreate = {
      ...studentBody(all),
      idType: all.idType,
      idNo: all.idNo?.trim() || undefined,
      studentNo: all.studentNo?.trim() || undefined,
      school: all.school.id,
      classGroup: all.classGroup || undefined,
      from: all.from,
      ...(reasons.length > 0 ? { overrides: reasons } : {}),
    };
    try {
      const made = await create.mutateAsync({ body, key: keyFor(body) });
      await draft.discard();
      void message.success(t('form.saved'));
      void navigate(`/students/${made.id}`, afterSaving);
    } catch (error) {
      if (warningOf(error)) setWarned({ error, reasons });
      form.setFields(
        problemOf(error).errors.map(({ field, message: text }) => ({
          name: (field.split('.').pop() ?? field) as keyof Fields,
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
        initialValues={{ idType: '1', from: dayToday(), ...draft.restored }}
        onValuesChange={(changed: Words) => {
          // The classes of one school are not those of another.
          if (changed.school) form.setFieldsValue({ classGroup: undefined });
          draft.save(form.getFieldsValue(true) as Words);
        }}
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
        <StudentFields />
        <Card title={t('form.papers')}>
          <IdentityFields />
        </Card>
        <Card title={t('form.admission')}>
          <Form.Item<Fields>
            name="school"
            label={t('field.school')}
            rules={[{ required: true, message: t('form.schoolRule') }]}
          >
            <SchoolPicker />
          </Form.Item>
          <Form.Item<Fields> name="classGroup" label={t('field.class')} extra={t('form.classHelp')}>
            <ClassPicker school={school?.id} placeholder={t('form.optional')} />
          </Form.Item>
          <Form.Item<Fields>
            name="from"
            label={t('field.from')}
            rules={[{ required: true, message: t('form.fromRule') }]}
          >
            <DayPicker past />
          </Form.Item>
        </Card>
        {create.isError && !warned && <ProblemAlert error={create.error} />}
        <div className={editor.buttons}>
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {t('form.save')}
          </Button>
          <Button onClick={() => void navigate('/students')}>{t('common:back')}</Button>
          <DraftLine savedAt={draft.savedAt} elsewhere={draft.elsewhere} pending={draft.pending} />
        </div>
      </Form>
    </>
  );
}

/** Who answers for one school need not pick it. */
function useOnlySchool(take: (school: Picked) => void) {
  const page = useSchoolChoices('').data;
  const only = page && !page.nextCursor && page.items.length === 1 ? page.items[0] : undefined;
  const { id, name } = only ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when it is known
  useEffect(() => {
    if (id && name) take({ id, name });
  }, [id, name]);
}
