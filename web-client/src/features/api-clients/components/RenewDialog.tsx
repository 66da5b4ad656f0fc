import { useTranslation } from 'react-i18next';
import { DecisionDialog } from '@/shared/edit/DecisionDialog';
import { type ClientVersion, useRenewClient } from '../api/clients';
import { useTell } from './SecretModal';

/** Says what a new secret does to the old one before it is made; the new one is shown by itself. */
export function RenewDialog({ detail, etag, onClose }: ClientVersion & { onClose: () => void }) {
  const { t } = useTranslation('apiClients');
  return (
    <DecisionDialog
      name={t('step.renew')}
      text={t('step.renewText')}
      danger
      etag={etag}
      decisionOf={() => ({})}
      step={useRenewClient(detail.client.id, useTell())}
      stale={t('step.stale')}
      onClose={onClose}
    />
  );
}
