import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AccountDetail } from '@/shared/api/types';
import { accessCodes } from '@/shared/codes/accessCodes';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type Step, useAccountStep } from '../api/accounts';

interface Props {
  account: AccountDetail;
  etag: string;
  step: Step;
  onClose: () => void;
}

/** Says what will happen before it happens; every step needs its reason. */
export function AccountStepDialog({ account, etag, step, onClose }: Props) {
  const { t } = useTranslation('access');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const take = useAccountStep(account.id);
  const name = accessCodes.labelOf('accountStep', step);

  const send = ({ reason }: { reason: string }) =>
    take.mutate(
      { step, etag, reason: reason.trim() },
      {
        onSuccess: () => {
          void message.success(t('accounts.done', { step: name }));
          onClose();
        },
      },
    );

  return (
    <Modal
      open
      title={t('accounts.stepTitle', { step: name, name: account.displayName })}
      okText={name}
      okButtonProps={{ danger: step === 'disable' }}
      cancelText={t('accounts.cancel')}
      confirmLoading={take.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t(`accounts.what.${step}`)}</p>
      {take.isError && <ProblemAlert error={take.error} />}
      <Form form={form} layout="vertical" onFinish={send} requiredMark={false}>
        <Form.Item
          name="reason"
          label={t('accounts.reason')}
          extra={t('accounts.reasonHelp')}
          rules={[{ required: true, whitespace: true, message: t('accounts.reasonMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
