import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode, problemOf } from '@/shared/api/problem';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type RequestDecision, type RequestVerb, type RequestVersion, useRequestStep } from '../api/requests';
import '../texts';

interface Fields {
  note: string;
  reason: string;
}

interface Props extends RequestVersion {
  verb: RequestVerb;
  onClose: () => void;
}

function decisionOf(verb: RequestVerb, form: Partial<Fields>): RequestDecision {
  if (verb === 'withdraw') return { verb };
  if (verb === 'approve') return { verb, note: form.note?.trim() };
  return { verb, reason: form.reason?.trim() ?? '' };
}

/** Says what a step will do before it is taken. */
export function RequestStepDialog({ detail, etag, verb, onClose }: Props) {
  const { t } = useTranslation('exportRequests');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const keyFor = useRequestKey();
  const step = useRequestStep(detail.request.id);
  const name = t(`step.${verb}`);
  const send = (fields: Partial<Fields>) => {
    const decision = decisionOf(verb, fields);
    step.mutate(
      { key: keyFor({ etag, decision }), etag, decision },
      {
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
      },
    );
  };
  return (
    <Modal
      open
      title={name}
      okText={name}
      okButtonProps={{ danger: verb !== 'approve' }}
      cancelText={t('common:cancel')}
      mask={{ closable: false }}
      confirmLoading={step.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t(`step.${verb}Text`)}</p>
      {step.isError && <ProblemAlert error={step.error} />}
      <Form<Fields> form={form} layout="vertical" onFinish={send} requiredMark={false}>
        {verb === 'approve' && (
          <Form.Item<Fields>
            name="note"
            label={t('step.note')}
            extra={t('step.noteHelp')}
            rules={[{ whitespace: true, min: 2, max: 500, message: t('step.noteRule') }]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
        )}
        {verb === 'refuse' && (
          <Form.Item<Fields>
            name="reason"
            label={t('step.reason')}
            extra={t('step.reasonHelp')}
            rules={[{ required: true, whitespace: true, min: 2, message: t('step.reasonRule') }]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
