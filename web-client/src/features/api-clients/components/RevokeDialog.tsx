import { useTranslation } from 'react-i18next';
import { DecisionDialog } from '@/shared/edit/DecisionDialog';
import { type ClientVersion, useRevokeClient } from '../api/clients';

/** Ends a key for good, and says why. */
export function RevokeDialog({ detail, etag, onClose }: ClientVersion & { onClose: () => void }) {
  const { t } = useTranslation('apiClients');
  return (
    <DecisionDialog
      name={t('step.revoke')}
      text={t('step.revokeText')}
      danger
      etag={etag}
      asked={{
        field: 'reason',
        label: t('step.reason'),
        help: t('step.reasonHelp'),
        rule: t('step.reasonRule'),
        max: 500,
      }}
      decisionOf={(reason) => ({ reason })}
      step={useRevokeClient(detail.client.id)}
      done={t('step.done')}
      stale={t('step.stale')}
      onClose={onClose}
    />
  );
}
