import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SharePull } from '@/shared/api/types';
import { formatCount, formatInstantShort } from '@/shared/format/format';
import { rowsOf, totalOf } from '@/shared/list/pages';
import desk from '@/shared/ui/desk.module.css';
import { LoadMore } from '@/shared/ui/list/LoadMore';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { usePulls } from '../api/agreements';
import { rangeOf } from '../model/agreements';
import styles from './Sharing.module.css';

/** Every time something was given by an agreement, the latest first. */
export function AgreementPulls({ id }: { id: string }) {
  const { t } = useTranslation('sharing');
  const pulls = usePulls(id);
  const rows = rowsOf(pulls);
  return (
    <>
      <h3 className={styles.sub}>{t('use.pulls')}</h3>
      {pulls.isPending && <Skeleton active paragraph={{ rows: 3 }} />}
      {pulls.isError && <ProblemAlert error={pulls.error} onRetry={() => void pulls.refetch()} />}
      {pulls.isSuccess && rows.length === 0 && <p className={desk.soft}>{t('use.noPulls')}</p>}
      <ul className={desk.rows} aria-label={t('use.pulls')}>
        {rows.map((one) => (
          <Pull key={one.number} one={one} />
        ))}
      </ul>
      <LoadMore
        shown={rows.length}
        total={totalOf(pulls)}
        hasMore={pulls.hasNextPage}
        loading={pulls.isFetchingNextPage}
        onMore={() => void pulls.fetchNextPage()}
      />
    </>
  );
}

function Pull({ one }: { one: SharePull }) {
  const { t } = useTranslation('sharing');
  const from = formatInstantShort(one.begunAt);
  const rows = one.rows === undefined ? t('use.open') : t('use.rows', { count: formatCount(one.rows) });
  const range = rangeOf(one);
  const words = [
    t('use.pullOf', { client: one.client, count: one.fields.length }),
    one.endedAt ? t('use.period', { from, to: formatInstantShort(one.endedAt) }) : t('use.begun', { from }),
    t('use.range', { from: range.from ?? t('use.start'), to: range.to ?? '—' }),
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
