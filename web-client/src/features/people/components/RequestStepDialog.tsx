import { App, Checkbox, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode, problemOf } from '@/shared/api/problem';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type RequestDecision, type RequestVerb, type RequestVersion, useRequestStep } from '../api/requests';
import '../requestTexts';

interface Fields {
  answer: string;
  copy: boolean;
  reason: string;
  law: string;
}

interface Props extends RequestVersion {
  verb: RequestVerb;
  onClose: () => void;
}

function decisionOf(verb: RequestVerb, etag: string, form: Partial<Fields>): RequestDecision {
  if (verb === 'answer') {
    return { verb, etag, answer: form.answer?.trim() ?? '', copy: form.copy ?? false };
  }
  if (verb === 'refuse') {
    return { verb, etag, reason: form.reason?.trim() ?? '', law: form.law?.trim() ?? '' };
  }
  return { verb, etag };
}

/** Takes a step with a request, and says in writing what came of it. */
export function RequestStepDialog({ detail, etag, verb, onClose }: Props) {
  const { t } = useTranslation('requests');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const { request } = detail;
  const step = useRequestStep(request.id);
  const name = t(`step.${verb}`);
  const mayCopy = request.student !== undefined && ['ACCESS', 'COPY'].includes(request.kind);
  const send = (fields: Partial<Fields>) =>
    step.mutate(decisionOf(verb, etag, fields), {
      onSuccess: () => {
        void message.success(t('step.done', { step: name }));
        onClose();
      },
      onError: (error) => {
        // What was written stays: the page behind is asked for anew and the next try takes its tag.
        if (hasCode(error, 'STALE')) void message.warning(t('step.stale'));
        form.setFields(
          problemOf(error).errors.map(({ field, message: text }) => ({
            name: field as keyof Fields,
            errors: [text],
          })),
        );
      },
    });
  return (
    <Modal
      open
      title={name}
      okText={name}
      okButtonProps={{ danger: verb === 'refuse' || verb === 'withdraw' }}
      cancelText={t('step.cancel')}
      mask={{ closable: false }}
      confirmLoading={step.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t(`step.${verb}Text`)}</p>
      {step.isError && <ProblemAlert error={step.error} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ copy: mayCopy }}
        onFinish={send}
        requiredMark={false}
      >
        {verb === 'answer' && <AnswerFields mayCopy={mayCopy} />}
        {verb === 'refuse' && <RefusalFields />}
      </Form>
    </Modal>
  );
}

function AnswerFields({ mayCopy }: { mayCopy: boolean }) {
  const { t } = useTranslation('requests');
  return (
    <>
      <Form.Item<Fields>
        name="answer"
        label={t('step.answerLabel')}
        extra={t('step.answerHelp')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('step.answerRule') }]}
      >
        <Input.TextArea rows={5} maxLength={1000} showCount />
      </Form.Item>
      {mayCopy && (
        <Form.Item<Fields> name="copy" valuePropName="checked">
          <Checkbox>{t('step.copyLabel')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}

function RefusalFields() {
  const { t } = useTranslation('requests');
  return (
    <>
      <Form.Item<Fields>
        name="reason"
        label={t('step.reasonLabel')}
        extra={t('step.reasonHelp')}
        rules={[{ required: true, whitespace: true, min: 10, message: t('step.reasonRule') }]}
      >
        <Input.TextArea rows={5} maxLength={1000} showCount />
      </Form.Item>
      <Form.Item<Fields>
        name="law"
        label={t('step.lawLabel')}
        extra={t('step.lawHelp')}
        rules={[{ required: true, whitespace: true, min: 4, message: t('step.lawRule') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </>
  );
}
