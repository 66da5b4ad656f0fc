import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SchoolSummary } from '@/shared/api/types';
import { formatCount, formatShare } from '@/shared/format/format';
import { countyLink, unitLink } from '../model/links';
import styles from './CountTable.module.css';

interface Props {
  by: 'county' | 'managingUnit';
  summary: SchoolSummary;
}

/** The numbers of the map as a table, for reading, copying and the keyboard. */
export function CountTable({ by, summary }: Props) {
  const { t } = useTranslation('reporting');
  const link = by === 'county' ? countyLink : unitLink;
  const rows = [...summary.items].sort((a, b) => b.count - a.count);
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{by === 'county' ? t('county') : t('unit')}</th>
          <th scope="col" className={styles.number}>
            {t('count')}
          </th>
          <th scope="col" className={styles.number}>
            {t('share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <Link to={link(row.key)} aria-label={t('openCounty', { name: row.name ?? row.key })}>
                {row.name ?? row.key}
              </Link>
              <span className={styles.bar} style={{ width: `${(row.count / most) * 100}%` }} />
            </th>
            <td className={styles.number}>{formatCount(row.count)}</td>
            <td className={styles.number}>{formatShare(row.count, summary.total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          <td className={styles.number}>{formatCount(summary.total)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
