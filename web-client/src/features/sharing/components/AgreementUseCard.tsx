import { CheckCircleOutlined, ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AgreementUse, ShareFollower } from '@/shared/api/types';
import { formatCount, formatInstant } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { Pill } from '@/shared/ui/Pill';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useAgreementUse } from '../api/agreements';
import { lagOf } from '../model/agreements';
import { AgreementPulls } from './AgreementPulls';
import styles from './Sharing.module.css';

/** How an agreement is used (G-10): how far each key has read, and what was given. */
export function AgreementUseCard({ id }: { id: string }) {
  const { t } = useTranslation('sharing');
  const use = useAgreementUse(id);
  return (
    <Card title={t('use.title')}>
      {use.isPending && <Skeleton active paragraph={{ rows: 4 }} />}
      {use.isError && <ProblemAlert error={use.error} onRetry={() => void use.refetch()} />}
      {use.data && <Followers use={use.data} />}
      <AgreementPulls id={id} />
    </Card>
  );
}

function Followers({ use }: { use: AgreementUse }) {
  const { t } = useTranslation('sharing');
  return (
    <>
      <h3 className={styles.sub}>{t('use.followers')}</h3>
      {use.followers.length === 0 && <p className={desk.soft}>{t('use.noFollowers')}</p>}
      <ul className={desk.rows} aria-label={t('use.followers')}>
        {use.followers.map((one) => (
          <Follower key={one.client} one={one} />
        ))}
      </ul>
    </>
  );
}

function Follower({ one }: { one: ShareFollower }) {
  const { t } = useTranslation('sharing');
  const lag = lagOf(one);
  return (
    <li>
      <strong>{one.client}</strong>
      <span className={desk.tags}>
        {lag ? (
          <Pill tone="risk" icon={<ClockCircleOutlined />}>
            {t('use.behind', { lag: t(`use.${lag.unit}`, { count: lag.count }) })}
          </Pill>
        ) : (
          <Pill tone="done" icon={<CheckCircleOutlined />}>
            {t('use.upToDate')}
          </Pill>
        )}
        <MatchTag matches={one.matches} />
      </span>
      <span className={desk.soft}>{t('use.lastRead', { at: formatInstant(one.lastReadAt) })}</span>
      {one.waitingSince && (
        <span className={desk.soft}>
          {one.waiting > 0 && t('use.waiting', { count: formatCount(one.waiting) })}
          {t('use.waitingSince', { at: formatInstant(one.waitingSince) })}
        </span>
      )}
      {one.acknowledgedAt && (
        <span className={desk.soft}>{t('use.checkedAt', { at: formatInstant(one.acknowledgedAt) })}</span>
      )}
      {one.matches === false && <span>{t('use.differsHelp')}</span>}
    </li>
  );
}

/** Whether what they hold is what was given, as they last said. */
function MatchTag({ matches }: Pick<ShareFollower, 'matches'>) {
  const { t } = useTranslation('sharing');
  if (matches === undefined) return <Pill tone="muted">{t('use.unchecked')}</Pill>;
  return matches ? (
    <Pill tone="done" icon={<CheckCircleOutlined />}>
      {t('use.matches')}
    </Pill>
  ) : (
    <Pill tone="overdue" icon={<WarningOutlined />}>
      {t('use.differs')}
    </Pill>
  );
}
