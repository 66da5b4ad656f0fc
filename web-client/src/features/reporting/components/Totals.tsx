import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dependentTypes } from '@/shared/codes/codes';
import { formatCount } from '@/shared/format/format';
import { countedPoints, countedSchools, useSchoolSummary } from '../api/summary';
import { allLink, pointsLink, statusLink } from '../model/links';
import styles from './Totals.module.css';

const waiting = ['PREPARING', 'SUSPENDED'];
const ended = ['MERGED', 'CLOSED'];

/** The few numbers everybody asks for first; each leads to its rows. */
export function Totals() {
  const { t } = useTranslation('reporting');
  const schools = useSchoolSummary('county', countedSchools).data?.total;
  const points = useSchoolSummary('county', countedPoints).data?.total;
  const statuses = useSchoolSummary('status', {}).data?.items;
  const inStatus = (wanted: readonly string[]) =>
    statuses?.filter((one) => wanted.includes(one.key)).reduce((sum, one) => sum + one.count, 0);
  return (
    <ul className={styles.totals}>
      <Figure label={t('schools')} note={t('schoolsNote')} value={schools} to={allLink} main />
      <Figure label={t('points')} value={points} to={pointsLink(dependentTypes)} />
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
