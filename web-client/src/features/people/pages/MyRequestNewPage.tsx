import { App, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemOf } from '@/shared/api/problem';
import type { SubjectRequestCreate } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { may, useMe } from '@/shared/auth/me';
import editor from '@/shared/edit/RecordEditor.module.css';
import { afterSaving } from '@/shared/routes/afterSaving';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useRaiseRequest } from '../api/requests';
import { useOwnStudents, useStudent } from '../api/students';
import '../requestTexts';

const KINDS = ['ACCESS', 'COPY', 'CORRECT', 'DELETE', 'CLOSE_ACCOUNT'] as const;

/** Stands for the one who asks, where the others are children. */
const SELF = 'self';

interface Fields {
  kind: (typeof KINDS)[number];
  about: string;
  text: string;
}

function bodyOf({ kind, about, text }: Fields): SubjectRequestCreate {
  const body = { kind, text: text.trim() };
  return kind === 'CLOSE_ACCOUNT' || about === SELF ? body : { ...body, student: about };
}

/** Asks about the own or a child's information: what happens stands beside each choice. */
export function Component() {
  const { t } = useTranslation('requests');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const me = useMe();
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form);
  const [dirty, setDirty] = useState(false);
  const raise = useRaiseRequest();
  const keyFor = useRequestKey();
  const send = (fields: Fields) => {
    const body = bodyOf(fields);
    raise.mutate(
      { body, key: keyFor(body) },
      {
        onSuccess: ({ request }) => {
          void message.success(t('form.sent'));
          setDirty(false);
          void navigate(`/my-requests/${request.id}`, { replace: true, ...afterSaving });
        },
        onError: (error) =>
          form.setFields(
            problemOf(error).errors.map(({ field, message: text }) => ({
              name: field === 'student' ? 'about' : (field as keyof Fields),
              errors: [text],
            })),
          ),
      },
    );
  };
  return (
    <>
      <PageHeader
        above={<BackLink to="/my-requests" text={t('mine.title')} />}
        title={t('form.title')}
        subtitle={t('form.subtitle')}
      />
      <LeaveGuard dirty={dirty} kept="nowhere" />
      <Form<Fields>
        form={form}
        layout="vertical"
        className={editor.form}
        initialValues={{ about: SELF }}
        onValuesChange={() => setDirty(true)}
        onFinish={send}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <Card>
          <Form.Item<Fields>
            name="kind"
            label={t('form.kind')}
            rules={[{ required: true, message: t('form.kindRule') }]}
          >
            <Radio.Group vertical options={KINDS.map((value) => ({ value, label: t(`form.${value}`) }))} />
          </Form.Item>
          {kind !== 'CLOSE_ACCOUNT' &&
            (me.actingRole === 'guardian' && may(me, 'student:read') ? <AboutChildren /> : <AboutMyself />)}
          <Form.Item<Fields>
            name="text"
            label={t('form.text')}
            extra={t('form.textHelp')}
            validateTrigger="onBlur"
            rules={[{ required: true, whitespace: true, min: 2, max: 1000, message: t('form.textRule') }]}
          >
            <Input.TextArea rows={6} maxLength={1000} showCount />
          </Form.Item>
        </Card>
        {raise.isError && <ProblemAlert error={raise.error} />}
        <div className={editor.buttons}>
          <Button type="primary" htmlType="submit" loading={raise.isPending}>
            {t('form.send')}
          </Button>
        </div>
      </Form>
    </>
  );
}

function AboutChildren() {
  const { t } = useTranslation('requests');
  const found = useOwnStudents({});
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  const children = (found.data?.items ?? []).map(({ id, name, school }) => ({
    value: id,
    label: <Child id={id} name={name} school={school.name} />,
  }));
  return (
    <Form.Item<Fields>
      name="about"
      label={t('form.about')}
      rules={[{ required: true, message: t('form.aboutRule') }]}
    >
      <Radio.Group vertical options={[...children, { value: SELF, label: t('form.self') }]} />
    </Form.Item>
  );
}

/** Lists cut every name, and sisters would look alike; the page of one does not. */
function Child({ id, name, school }: { id: string; name: string; school: string }) {
  const { t } = useTranslation('requests');
  const found = useStudent(id);
  return <>{t('pupil', { name: found.data?.student.name ?? name, school })}</>;
}

function AboutMyself() {
  const { t } = useTranslation('requests');
  const guardian = useMe().actingRole === 'guardian';
  return (
    <Form.Item<Fields> name="about" label={t('form.about')} extra={guardian && t('form.noChildren')}>
      <Radio.Group options={[{ value: SELF, label: t('form.self') }]} />
    </Form.Item>
  );
}
