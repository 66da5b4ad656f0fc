import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useWorkSummary } from '../api/work';
import styles from './WorkLights.module.css';

/** The lights of what this role answers for; each number leads to its rows. */
export function WorkLights({ place }: { place: string }) {
  const { t } = useTranslation('access');
  const summary = useWorkSummary();
  const counts = summary.data;
  const lights = [
    { key: 'overdue', count: counts?.overdue, to: 'due=overdue', bad: true },
    { key: 'dueSoon', count: counts?.dueSoon, to: 'due=soon' },
    { key: 'escalated', count: counts?.escalated, to: 'escalated=true', bad: true },
    { key: 'others', count: counts?.others, to: 'turn=OTHERS' },
  ] as const;
  return (
    <Card
      title={t('today.lights', { place })}
      extra={<Link to="/work-items">{t('today.allOpen', { count: counts?.open ?? 0 })}</Link>}
    >
      {summary.isError && <ProblemAlert error={summary.error} onRetry={() => void summary.refetch()} />}
      <ul className={styles.lights}>
        {lights.map(({ key, count, to, ...light }) => {
          const red = 'bad' in light && (count ?? 0) > 0;
          return (
            <li key={key}>
              <Link to={`/work-items?${to}`} className={red ? `${styles.light} ${styles.red}` : styles.light}>
                <span className={styles.count}>{count === undefined ? '—' : formatCount(count)}</span>
                <span>{t(`today.light.${key}`)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
