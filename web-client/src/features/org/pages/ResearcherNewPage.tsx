import { ArrowLeftOutlined } from '@ant-design/icons';
import { App, Button, Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { problemOf, warningOf } from '@/shared/api/problem';
import type { GivenReason } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { rowsOf } from '@/shared/list/pages';
import { afterSaving } from '@/shared/routes/afterSaving';
import { Card } from '@/shared/ui/Card';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { useAppoint, useInstitutes } from '../api/institutes';
import '../instituteTexts';
import editor from '@/shared/edit/RecordEditor.module.css';
import { DayPicker } from '@/shared/ui/DayPicker';
import { ResearcherFields } from '../components/ResearcherFields';
import { WhoFields } from '../components/WhoFields';
import { type Appointment, appointmentBody, standing } from '../model/instituteForms';
import { choicesOf } from '../model/instituteWords';
import styles from './SchoolPage.module.css';
import '../orgTexts';

const empty: Partial<Appointment> = {
  who: 'known',
  kind: 'PART',
  schools: [],
  outputs: { list: [] },
};

/** Appoints somebody; what is typed of a person is kept nowhere until it is sent. */
export function Component() {
  const { t } = useTranslation('institutes');
  return (
    <>
      <PageHeader
        above={
          <Link to="/institutes/researchers" className={styles.back}>
            <ArrowLeftOutlined /> {t('researcher.back')}
          </Link>
        }
        title={t('appoint.title')}
      />
      <NewAppointment />
    </>
  );
}

function NewAppointment() {
  const { t } = useTranslation('institutes');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [form] = Form.useForm<Appointment>();
  const [dirty, setDirty] = useState(false);
  const [warned, setWarned] = useState<{ error: unknown; reasons: GivenReason[] }>();
  const appoint = useAppoint();
  const keyFor = useRequestKey();
  const institutes = useInstitutes({ status: standing.join(',') });

  const send = async (reasons: GivenReason[]) => {
    setWarned(undefined);
    const body = {
      ...appointmentBody(form.getFieldsValue(true) as Appointment),
      ...(reasons.length > 0 && { overrides: reasons }),
    };
    try {
      const made = await appoint.mutateAsync({ body, key: keyFor(body) });
      setDirty(false);
      void message.success(t('form.saved'));
      void navigate(`/institutes/researchers/${made.researcher.id}`, afterSaving);
    } catch (error) {
      if (warningOf(error)) setWarned({ error, reasons });
      form.setFields(
        problemOf(error).errors.map(({ field, message: text }) => ({
          name: field.split('.') as ['newcomer', 'name'],
          errors: [text],
        })),
      );
    }
  };

  return (
    <>
      <LeaveGuard dirty={dirty} kept="nowhere" />
      {warned && (
        <ReasonDialog
          error={warned.error}
          onReason={(reason) => void send([...warned.reasons, reason])}
          onClose={() => setWarned(undefined)}
        />
      )}
      <Form<Appointment>
        form={form}
        layout="vertical"
        className={editor.form}
        initialValues={{ ...empty, institute: search.get('institute') ?? undefined }}
        onValuesChange={() => setDirty(true)}
        onFinish={() => void send([])}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <Card title={t('appoint.who')}>
          <WhoFields />
        </Card>
        <Card title={t('appoint.work')}>
          {institutes.isError && (
            <ProblemAlert error={institutes.error} onRetry={() => void institutes.refetch()} />
          )}
          <Form.Item<Appointment>
            name="institute"
            label={t('researcher.institute')}
            rules={[{ required: true, message: t('appoint.instituteRule') }]}
          >
            <Select
              loading={institutes.isFetching}
              showSearch={{ optionFilterProp: 'label' }}
              options={rowsOf(institutes).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          <Form.Item<Appointment>
            name="kind"
            label={t('researcher.kind')}
            rules={[{ required: true, message: t('appoint.kindRule') }]}
          >
            <Radio.Group options={choicesOf('researcherKind')} />
          </Form.Item>
          <Form.Item<Appointment>
            name="from"
            label={t('researcher.from')}
            rules={[{ required: true, message: t('appoint.fromRule') }]}
          >
            <DayPicker />
          </Form.Item>
          <ResearcherFields />
        </Card>
        {appoint.isError && !warned && <ProblemAlert error={appoint.error} />}
        <div className={editor.buttons}>
          <Button type="primary" htmlType="submit" loading={appoint.isPending}>
            {t('form.save')}
          </Button>
          <Button onClick={() => void navigate(-1)}>{t('common:back')}</Button>
        </div>
      </Form>
    </>
  );
}
