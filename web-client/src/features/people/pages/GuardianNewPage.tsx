import { App, Button, Form, Radio, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { problemOf } from '@/shared/api/problem';
import type { GuardianLinkCreate, StudentDetail } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import editor from '@/shared/edit/RecordEditor.module.css';
import type { Picked } from '@/shared/list/picked';
import { afterSaving } from '@/shared/routes/afterSaving';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { useCreateLink } from '../api/links';
import { useStudent } from '../api/students';
import { GuardianFields } from '../components/GuardianFields';
import { GuardianPicker } from '../components/GuardianPicker';
import { LinkFields } from '../components/LinkFields';
import styles from '../components/People.module.css';
import { fitted, type LinkForm, linkFields, usualTerms } from '../model/linkForm';
import '../peopleTexts';

type Fields = LinkForm & {
  known: boolean;
  guardian?: Picked;
  name?: string;
  sex?: string;
  phone?: string;
};

/** Registers a parent of a pupil; the school has seen the papers, so the link is verified at once. */
export function Component() {
  const { t } = useTranslation('people');
  const { id = '' } = useParams();
  const found = useStudent(id);
  if (found.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (found.isError) return <ProblemPage error={found.error} onRetry={() => void found.refetch()} />;
  const { student } = found.data;
  return (
    <div className={styles.narrow}>
      <PageHeader
        above={<BackLink to={`/students/${id}`} text={student.name} />}
        title={t('family.register')}
        subtitle={t('guardian.explain', { name: student.name })}
      />
      <NewGuardian student={student} />
    </div>
  );
}

function bodyOf(student: string, form: Fields): GuardianLinkCreate {
  const terms = Object.fromEntries(linkFields.map((field) => [field, form[field]])) as LinkForm;
  const common = { student, terms: fitted(terms) };
  if (form.known) return { ...common, guardian: form.guardian?.id };
  return {
    ...common,
    person: { name: form.name?.trim() ?? '', sex: form.sex ?? '0', phone: form.phone?.trim() || undefined },
  };
}

function NewGuardian({ student }: { student: StudentDetail }) {
  const { t } = useTranslation('people');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const [dirty, setDirty] = useState(false);
  const create = useCreateLink();
  const keyFor = useRequestKey();
  const known = Form.useWatch('known', form) ?? false;
  const page = `/students/${student.id}`;

  const send = () => {
    const body = bodyOf(student.id, form.getFieldsValue(true) as Fields);
    create.mutate(
      { body, key: keyFor(body) },
      {
        onSuccess: () => {
          void message.success(t('guardian.saved'));
          void navigate(page, afterSaving);
        },
        onError: (error) =>
          form.setFields(
            problemOf(error).errors.map(({ field, message: text }) => ({
              name: (field.split('.').pop() ?? field) as keyof Fields,
              errors: [text],
            })),
          ),
      },
    );
  };

  return (
    <>
      <LeaveGuard dirty={dirty && !create.isSuccess} kept="nowhere" />
      <Form<Fields>
        form={form}
        layout="vertical"
        className={editor.form}
        initialValues={{ ...usualTerms, known: false, sex: '1' }}
        onValuesChange={() => setDirty(true)}
        onFinish={send}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <Card title={t('guardian.who')}>
          <Form.Item<Fields> name="known" label={t('guardian.kind')} extra={t('guardian.kindHelp')}>
            <Radio.Group
              vertical
              options={[
                { value: false, label: t('guardian.new') },
                { value: true, label: t('guardian.known') },
              ]}
            />
          </Form.Item>
          {known ? (
            <Form.Item<Fields>
              name="guardian"
              label={t('link.guardian')}
              extra={t('guardian.findHelp')}
              rules={[{ required: true, message: t('guardian.pickRule') }]}
            >
              <GuardianPicker />
            </Form.Item>
          ) : (
            <GuardianFields phoneHelp={t('guardian.phoneHelp')} />
          )}
        </Card>
        <LinkFields />
        {create.isError && <ProblemAlert error={create.error} />}
        <div className={editor.buttons}>
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {t('guardian.save')}
          </Button>
          <Button onClick={() => void navigate(page)}>{t('common:back')}</Button>
        </div>
      </Form>
    </>
  );
}
