import { Button, Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantDetail } from '@/shared/api/types';
import { roleName } from '@/shared/auth/me';
import { accessCodes } from '@/shared/codes/accessCodes';
import { formatInstant } from '@/shared/format/format';
import { usePhone } from '@/shared/theme/usePhone';
import { Facts } from '@/shared/ui/Facts';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useGrant } from '../api/grants';
import { holderWords, lastDayWords, placeWords } from '../model/words';
import { EndGrant } from './EndGrant';
import styles from './Grants.module.css';
import { GrantTag } from './GrantTag';
import { RescheduleDialog } from './RescheduleDialog';

/** One grant, whole, and what the caller may do about it. */
export function GrantDrawer({ id, onClose }: { id?: string; onClose: () => void }) {
  const { t } = useTranslation('access');
  const phone = usePhone();
  const found = useGrant(id);
  return (
    <Drawer
      open={id !== undefined}
      onClose={onClose}
      size={phone ? '100%' : 480}
      title={t('grants.one')}
      destroyOnHidden
    >
      {found.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {found.isError && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <>
          <GrantFacts grant={found.data.grant} />
          <GrantSteps key={found.data.grant.id} grant={found.data.grant} etag={found.data.etag} />
        </>
      )}
    </Drawer>
  );
}

function GrantFacts({ grant }: { grant: GrantDetail }) {
  const { t } = useTranslation('access');
  return (
    <Facts
      facts={[
        { label: t('grants.holder'), value: holderWords(grant) },
        { label: t('username'), value: grant.account.username },
        { label: t('grants.role'), value: roleName(grant.role) },
        { label: t('grants.state'), value: <GrantTag grant={grant} /> },
        { label: t('grants.place'), value: placeWords(grant.place), wide: true },
        { label: t('grants.post'), value: grant.post && accessCodes.labelOf('post', grant.post) },
        { label: t('grants.from'), value: formatInstant(grant.validFrom) },
        { label: t('grants.until'), value: grant.validTo ? lastDayWords(grant.validTo) : t('forever') },
        { label: t('grants.by'), value: grant.grantedBy },
        { label: t('grants.reason'), value: grant.reason, wide: true },
        ...(grant.ended
          ? [
              { label: t('grants.endedBy'), value: grant.ended.by },
              { label: t('grants.endReason'), value: grant.ended.reason, wide: true },
            ]
          : []),
      ]}
    />
  );
}

/** The steps the server offers; a closed one says why. */
function GrantSteps({ grant, etag }: { grant: GrantDetail; etag: string }) {
  const { t } = useTranslation('access');
  const [asked, setAsked] = useState<'end' | 'reschedule'>();
  const step = (name: string) => grant.actions.find((action) => action.name === name);
  const reschedule = step('reschedule');
  const end = step('end');
  const reasons = [reschedule, end].flatMap((action) => action?.reason ?? []);
  const close = () => setAsked(undefined);
  if (asked === 'end') return <EndGrant id={grant.id} etag={etag} onClose={close} />;
  return (
    <>
      <div className={styles.buttons}>
        {reschedule && (
          <Button disabled={!reschedule.enabled} onClick={() => setAsked('reschedule')}>
            {t('grants.reschedule')}
          </Button>
        )}
        {end && (
          <Button danger disabled={!end.enabled} onClick={() => setAsked('end')}>
            {t('grants.end')}
          </Button>
        )}
      </div>
      {reasons.map((reason) => (
        <p key={reason} className={styles.reason}>
          {reason}
        </p>
      ))}
      {asked === 'reschedule' && <RescheduleDialog grant={grant} etag={etag} onClose={close} />}
    </>
  );
}
