import { Alert, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Claim } from '@/shared/api/types';
import { formatInstant } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { useMyClaims } from '../api/claims';
import { ClaimFormCard, type Sent } from '../components/ClaimFormCard';
import styles from '../components/People.module.css';
import { PrivacyNotice } from '../components/PrivacyNotice';
import { LinkStatusTag } from '../components/tags';
import { codeIn } from '../model/claimForm';
import { wordOf } from '../model/words';
import '../claimTexts';
import '../peopleTexts';

/** A parent comes to the own child, on a phone and for the first time. */
export function Component() {
  const { t } = useTranslation('claims');
  const { hash } = useLocation();
  const [used, setUsed] = useState<string>();
  const code = codeIn(hash);
  const [sent, setSent] = useState<Sent>();
  const mine = useMyClaims();
  if (mine.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (mine.isError) return <ProblemPage error={mine.error} onRetry={() => void mine.refetch()} />;
  const { items, known } = mine.data;
  return (
    <>
      <PageHeader title={t('join.title')} subtitle={t('join.subtitle')} />
      <div className={`${styles.layout} ${styles.narrow}`}>
        {!sent && <PrivacyNotice />}
        {sent ? (
          <Done sent={sent} onAgain={() => setSent(undefined)} />
        ) : (
          <ClaimFormCard
            key={code}
            known={known}
            code={code === used ? undefined : code}
            onSent={(what) => {
              setUsed(code);
              setSent(what);
            }}
          />
        )}
        {items.length > 0 && <Mine claims={items} />}
      </div>
    </>
  );
}

function Done({ sent, onAgain }: { sent: Sent; onAgain: () => void }) {
  const { t } = useTranslation('claims');
  return (
    <Alert
      type="success"
      showIcon
      title={sent.claim ? t('join.sent') : t('join.received')}
      description={sent.claim ? t('join.sentText', { school: sent.claim.schoolName ?? '' }) : sent.received}
      action={<Button onClick={onAgain}>{t('join.again')}</Button>}
    />
  );
}

function Mine({ claims }: { claims: Claim[] }) {
  const { t } = useTranslation('claims');
  return (
    <Card title={t('join.mine')}>
      <ul className={desk.rows} aria-label={t('join.mine')}>
        {claims.map((one) => (
          <li key={one.id}>
            <div className={desk.title}>
              <strong>{one.studentName}</strong>
              <LinkStatusTag status={one.status} />
            </div>
            {one.schoolName && (
              <div>{t('join.where', { school: one.schoolName, group: one.className ?? '' })}</div>
            )}
            <div className={desk.soft}>
              {t('join.at', { relation: wordOf('relation', one.relation), at: formatInstant(one.at) })}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
