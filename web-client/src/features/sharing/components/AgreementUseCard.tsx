import { CheckCircleOutlined, ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementUse, ShareFollower, SharePull } from '@/shared/api/types';
import { formatCount, formatInstant, formatInstantShort } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { Pill } from '@/shared/ui/Pill';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useAgreementUse } from '../api/agreements';
import { lagOf } from '../model/agreements';
import styles from './Sharing.module.css';

/** More are shown to who asks for them. */
const FIRST = 10;

/** How an agreement is used (G-10): how far each key has read, and what was given lately. */
export function AgreementUseCard({ id }: { id: string }) {
  const { t } = useTranslation('sharing');
  const use = useAgreementUse(id);
  return (
    <Card title={t('use.title')}>
      {use.isPending && <Skeleton active paragraph={{ rows: 4 }} />}
      {use.isError && <ProblemAlert error={use.error} onRetry={() => void use.refetch()} />}
      {use.data && <Use use={use.data} />}
    </Card>
  );
}

function Use({ use }: { use: AgreementUse }) {
  const { t } = useTranslation('sharing');
  const [all, setAll] = useState(false);
  const pulls = all ? use.pulls : use.pulls.slice(0, FIRST);
  return (
    <>
      <h3 className={styles.sub}>{t('use.followers')}</h3>
      {use.followers.length === 0 && <p className={desk.soft}>{t('use.noFollowers')}</p>}
      <ul className={desk.rows} aria-label={t('use.followers')}>
        {use.followers.map((one) => (
          <Follower key={one.client} one={one} />
        ))}
      </ul>
      <h3 className={styles.sub}>{t('use.pulls')}</h3>
      {pulls.length === 0 && <p className={desk.soft}>{t('use.noPulls')}</p>}
      <ul className={desk.rows} aria-label={t('use.pulls')}>
        {pulls.map((one) => (
          <Pull key={one.number} one={one} />
        ))}
      </ul>
      {pulls.length < use.pulls.length && (
        <Button onClick={() => setAll(true)}>{t('use.all', { count: use.pulls.length })}</Button>
      )}
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
        <span className={desk.soft}>{t('use.waitingSince', { at: formatInstant(one.waitingSince) })}</span>
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

function Pull({ one }: { one: SharePull }) {
  const { t } = useTranslation('sharing');
  const from = formatInstantShort(one.begunAt);
  const rows = one.rows === undefined ? t('use.open') : t('use.rows', { count: formatCount(one.rows) });
  const words = [
    t('use.pullOf', { client: one.client, count: one.fields.length }),
    one.endedAt ? t('use.period', { from, to: formatInstantShort(one.endedAt) }) : t('use.begun', { from }),
  ];
  return (
    <li>
      <span>
        {t(`use.${one.kind}`, t('unknown', { code: one.kind }))} · {rows}
      </span>
      <span className={desk.soft}>{words.join(' · ')}</span>
    </li>
  );
}
