import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode } from '@/shared/api/problem';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type ClientVersion, useRenewClient } from '../api/clients';
import { useTell } from './SecretModal';

/** Says what a new secret does to the old one before it is made. */
export function RenewDialog({ detail, etag, onClose }: ClientVersion & { onClose: () => void }) {
  const { t } = useTranslation('apiClients');
  const { message } = App.useApp();
  const keyFor = useRequestKey();
  const renew = useRenewClient(detail.client.id, useTell());
  const send = () =>
    renew.mutate(
      { key: keyFor({ etag }), etag },
      {
        onSuccess: onClose,
        onError: (error) => {
          if (hasCode(error, 'STALE')) void message.warning(t('step.stale'));
        },
      },
    );
  return (
    <Modal
      open
      title={t('step.renew')}
      okText={t('step.renew')}
      okButtonProps={{ danger: true }}
      cancelText={t('step.cancel')}
      mask={{ closable: false }}
      confirmLoading={renew.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <p>{t('step.renewText')}</p>
      {renew.isError && <ProblemAlert error={renew.error} />}
    </Modal>
  );
}
