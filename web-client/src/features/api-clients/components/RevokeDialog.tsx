import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode, problemOf } from '@/shared/api/problem';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type ClientVersion, useRevokeClient } from '../api/clients';

interface Fields {
  reason: string;
}

/** Ends a key for good, and says why. */
export function RevokeDialog({ detail, etag, onClose }: ClientVersion & { onClose: () => void }) {
  const { t } = useTranslation('apiClients');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const keyFor = useRequestKey();
  const revoke = useRevokeClient(detail.client.id);
  const send = ({ reason: written }: Fields) => {
    const reason = written.trim();
    revoke.mutate(
      { key: keyFor({ etag, reason }), etag, reason },
      {
        onSuccess: () => {
          void message.success(t('step.done'));
          onClose();
        },
        onError: (error) => {
          // What was written stays: the page behind is asked for anew and the next try takes its tag.
          if (hasCode(error, 'STALE')) void message.warning(t('step.stale'));
          const said = problemOf(error).errors.filter(({ field }) => field.endsWith('reason'));
          form.setFields(said.map(({ message: text }) => ({ name: 'reason', errors: [text] })));
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('step.revoke')}
      okText={t('step.revoke')}
      okButtonProps={{ danger: true }}
      cancelText={t('step.cancel')}
      mask={{ closable: false }}
      confirmLoading={revoke.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('step.revokeText')}</p>
      {revoke.isError && <ProblemAlert error={revoke.error} />}
      <Form<Fields> form={form} layout="vertical" onFinish={send} requiredMark={false}>
        <Form.Item<Fields>
          name="reason"
          label={t('step.reason')}
          extra={t('step.reasonHelp')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('step.reasonRule') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
