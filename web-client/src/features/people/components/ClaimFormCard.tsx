import { Button, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/shared/api/problem';
import type { Claim } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { optionsOf } from '@/shared/codes/codes';
import editor from '@/shared/edit/RecordEditor.module.css';
import { MOBILE } from '@/shared/format/mobile';
import { Card } from '@/shared/ui/Card';
import { DayPicker } from '@/shared/ui/DayPicker';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useClaim } from '../api/claims';
import { useNotices } from '../api/consents';
import { attemptOf, type ClaimForm, CODE, noticesToShow } from '../model/claimForm';
import { choicesOf } from '../model/words';

/** What came of a try: a claim that waits, or a sentence that says nothing of the child. */
export interface Sent {
  claim?: Claim;
  received?: string;
}

interface Props {
  /** Whether the account knows who it is of. */
  known: boolean;
  /** From the picture on the slip. */
  code?: string;
  onSent: (sent: Sent) => void;
}

/** Asks for one child. */
export function ClaimFormCard({ known, code, onSent }: Props) {
  const { t } = useTranslation('claims');
  const [form] = Form.useForm<ClaimForm>();
  const claim = useClaim();
  const keyFor = useRequestKey();
  const notices = useNotices();
  const by = Form.useWatch('by', form) ?? 'code';

  const send = () => {
    const attempt = attemptOf(form.getFieldsValue(true) as ClaimForm, known);
    const shown = noticesToShow(notices.data?.items ?? []);
    claim.mutate(
      { attempt, key: keyFor(attempt), shown },
      {
        onSuccess: ({ claim: waits, received }) => onSent({ claim: waits, received: received?.message }),
        onError: (error) =>
          form.setFields(
            problemOf(error).errors.map(({ field, message: text }) => ({
              name: (field.split('.').pop() ?? field) as keyof ClaimForm,
              errors: [text],
            })),
          ),
      },
    );
  };

  return (
    <Form<ClaimForm>
      form={form}
      layout="vertical"
      className={editor.form}
      initialValues={{ by: 'code', code }}
      onFinish={send}
      scrollToFirstError={{ block: 'center', focus: true }}
    >
      <Card title={t('join.child')}>
        <Form.Item<ClaimForm> name="by" label={t('join.how')}>
          <Radio.Group
            vertical
            options={[
              { value: 'code', label: t('join.byCode') },
              { value: 'match', label: t('join.byMatch') },
            ]}
          />
        </Form.Item>
        {by === 'code' ? <CodeField /> : <ChildFields />}
        <Form.Item<ClaimForm>
          name="relation"
          label={t('join.relation')}
          rules={[{ required: true, message: t('join.relationRule') }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={choicesOf('relation').filter(({ value }) => !value.startsWith('X'))}
          />
        </Form.Item>
      </Card>
      {!known && <SelfCard />}
      {claim.isError && <ProblemAlert error={claim.error} />}
      <div className={editor.buttons}>
        <Button type="primary" htmlType="submit" loading={claim.isPending} disabled={!notices.data}>
          {t('join.send')}
        </Button>
      </div>
    </Form>
  );
}

function CodeField() {
  const { t } = useTranslation('claims');
  return (
    <Form.Item<ClaimForm>
      name="code"
      label={t('join.code')}
      extra={t('join.codeHelp')}
      validateTrigger="onBlur"
      rules={[{ required: true, pattern: CODE, message: t('join.codeRule') }]}
    >
      <Input autoComplete="off" autoCapitalize="characters" maxLength={20} />
    </Form.Item>
  );
}

function ChildFields() {
  const { t } = useTranslation('claims');
  return (
    <>
      <Form.Item<ClaimForm>
        name="studentName"
        label={t('join.studentName')}
        extra={t('join.matchHelp')}
        validateTrigger="onBlur"
        rules={[{ required: true, whitespace: true, min: 2, max: 50, message: t('join.studentNameRule') }]}
      >
        <Input autoComplete="off" maxLength={50} />
      </Form.Item>
      <Form.Item<ClaimForm>
        name="birthDate"
        label={t('join.birthDate')}
        rules={[{ required: true, message: t('join.birthDateRule') }]}
      >
        <DayPicker past />
      </Form.Item>
    </>
  );
}

function SelfCard() {
  const { t } = useTranslation('claims');
  return (
    <Card title={t('join.self')}>
      <Form.Item<ClaimForm>
        name="name"
        label={t('join.name')}
        validateTrigger="onBlur"
        rules={[{ required: true, whitespace: true, min: 2, max: 50, message: t('join.nameRule') }]}
      >
        <Input autoComplete="name" maxLength={50} />
      </Form.Item>
      <Form.Item<ClaimForm> name="sex" label={t('join.sex')} initialValue="0">
        <Radio.Group options={optionsOf('sex')} />
      </Form.Item>
      <Form.Item<ClaimForm>
        name="phone"
        label={t('join.phone')}
        extra={t('join.phoneHelp')}
        validateTrigger="onBlur"
        rules={[{ required: true, pattern: MOBILE, message: t('join.phoneRule') }]}
      >
        <Input inputMode="tel" autoComplete="tel" maxLength={11} />
      </Form.Item>
    </Card>
  );
}
