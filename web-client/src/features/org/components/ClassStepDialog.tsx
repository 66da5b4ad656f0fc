import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode } from '@/shared/api/problem';
import type { ClassRow } from '@/shared/api/types';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type ClassVerb, useClassStep } from '../api/classes';

interface Props {
  group: ClassRow;
  etag: string;
  verb: ClassVerb;
  onClose: () => void;
}

/** Ends a class or brings it back, and why; a newer version is looked at before trying again. */
export function ClassStepDialog({ group, etag, verb, onClose }: Props) {
  const { t } = useTranslation('classes');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const step = useClassStep(group.id);
  const name = t(`action.${verb}`);
  const send = ({ reason }: { reason: string }) =>
    step.mutate(
      { verb, etag, reason: reason.trim() },
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
      <p>
        {group.name} · {group.school.name}
      </p>
      <p>{t(`step.${verb}Text`)}</p>
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
