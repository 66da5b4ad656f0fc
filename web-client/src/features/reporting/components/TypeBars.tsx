import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { labelOf } from '@/shared/codes/codes';
import { formatCount } from '@/shared/format/format';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { countedSchools, useSchoolSummary } from '../api/summary';
import { typeLink } from '../model/links';
import styles from './TypeBars.module.css';

/** Totals by type, largest first, each bar a link to its rows. */
export function TypeBars() {
  const { t } = useTranslation('reporting');
  const types = useSchoolSummary('type', countedSchools);
  if (types.isError) return <ProblemAlert error={types.error} onRetry={() => void types.refetch()} />;
  if (types.isPending) return <Skeleton active paragraph={{ rows: 6 }} />;
  const rows = [...types.data.items].sort((a, b) => b.count - a.count);
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <ul className={styles.bars}>
      {rows.map((row) => (
        <li key={row.key}>
          <Link to={typeLink(row.key)}>
            <span className={styles.label}>{labelOf('type', row.key)}</span>
            <span className={styles.track}>
              <span className={styles.bar} style={{ width: `${(row.count / most) * 100}%` }} />
            </span>
            <span className={styles.count}>
              {formatCount(row.count)} {t('schoolsUnit')}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
