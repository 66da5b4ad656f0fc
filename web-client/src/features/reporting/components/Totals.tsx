import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dependentTypes } from '@/shared/codes/codes';
import { formatCount } from '@/shared/format/format';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { countedPoints, countedSchools, useSchoolSummary } from '../api/summary';
import { allLink, pointsLink, statusLink } from '../model/links';
import styles from './Totals.module.css';

const waiting = ['PREPARING', 'SUSPENDED'];
const ended = ['MERGED', 'CLOSED'];

/** What the register holds besides; where no metric may be read, the number of schools before it. */
export function Totals({ main }: { main: boolean }) {
  const { t } = useTranslation('reporting');
  const schools = useSchoolSummary('county', countedSchools, main);
  const points = useSchoolSummary('county', countedPoints);
  const statuses = useSchoolSummary('status', {});
  const failed = [schools, points, statuses].find((one) => one.isError);
  const inStatus = (wanted: readonly string[]) =>
    statuses.data?.items.filter((one) => wanted.includes(one.key)).reduce((sum, one) => sum + one.count, 0);
  if (failed) return <ProblemAlert error={failed.error} onRetry={() => void failed.refetch()} />;
  return (
    <ul className={main ? `${styles.totals} ${styles.withMain}` : styles.totals}>
      {main && (
        <Figure label={t('schools')} note={t('schoolsNote')} value={schools.data?.total} to={allLink} main />
      )}
      <Figure label={t('points')} value={points.data?.total} to={pointsLink(dependentTypes)} />
      <Figure label={t('notOperating')} value={inStatus(waiting)} to={statusLink(waiting)} />
      <Figure label={t('gone')} value={inStatus(ended)} to={statusLink(ended)} />
    </ul>
  );
}

interface FigureProps {
  label: string;
  value: number | undefined;
  to: string;
  note?: string;
  main?: boolean;
}

function Figure({ label, value, to, note, main }: FigureProps) {
  const { t } = useTranslation('reporting');
  return (
    <li className={main ? `${styles.figure} ${styles.main}` : styles.figure}>
      <Link to={to}>
        <span className={styles.label}>{label}</span>
        <span className={styles.value}>
          {value === undefined ? '—' : formatCount(value)} <small>{t('schoolsUnit')}</small>
        </span>
        {note && <span className={styles.note}>{note}</span>}
      </Link>
    </li>
  );
}
