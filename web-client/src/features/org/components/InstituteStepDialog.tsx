import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode } from '@/shared/api/problem';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import type { InstituteVerb, ResearcherVerb, Step, useInstituteStep } from '../api/institutes';

interface Props {
  subject: string;
  verb: InstituteVerb | ResearcherVerb;
  etag: string;
  step: ReturnType<typeof useInstituteStep>;
  onClose: () => void;
}

/** One step of an institute or an appointment, and why; a newer version is looked at before trying again. */
export function InstituteStepDialog({ subject, verb, etag, step, onClose }: Props) {
  const { t } = useTranslation('institutes');
  const { message } = App.useApp();
  const [form] = Form.useForm<Pick<Step, 'reason'>>();
  const name = t(`action.${verb}`);
  const send = ({ reason }: Pick<Step, 'reason'>) =>
    step.mutate(
      { etag, reason: reason.trim() },
      {
        onSuccess: () => {
          void message.success(t('step.done', { step: name }));
          onClose();
        },
        onError: (error) => {
          if (hasCode(error, 'STALE')) {
            void message.warning(t('step.stale'));
            onClose();
          }
        },
      },
    );
  return (
    <Modal
      open
      title={name}
      okText={name}
      cancelText={t('step.cancel')}
      confirmLoading={step.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{subject}</p>
      <p>{t(`stepText.${verb}`)}</p>
      {step.isError && <ProblemAlert error={step.error} />}
      <Form form={form} layout="vertical" onFinish={send} requiredMark={false}>
        <Form.Item
          name="reason"
          label={t('step.reason')}
          extra={t('step.reasonHelp')}
          rules={[{ required: true, whitespace: true, message: t('step.reasonMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
