import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Figures } from '../api/figures';
import type { By } from '../model/rows';
import styles from './FigureTable.module.css';
import { FigureText } from './FigureText';

interface Props {
  by: By;
  figures: Figures;
  /** Where a part of the city opens; only counties do. */
  inside: (key: string) => string;
}

/** The figures of the map as a table, for reading, copying and whoever does not see the map. */
export function FigureTable({ by, figures, inside }: Props) {
  const { t } = useTranslation('reporting');
  const rows = [...figures.items].sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const most = figures.unit === '%' ? 100 : Math.max(1, ...rows.map((row) => row.value ?? 0));
  const column = figures.name ?? t('schools');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t(`by.${by}`)}</th>
          <th scope="col" className={styles.number}>
            {column}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {by === 'county' ? <Link to={inside(row.key)}>{row.name}</Link> : row.name}
              <span className={styles.bar} style={{ width: `${((row.value ?? 0) / most) * 100}%` }} />
            </th>
            <td className={styles.number}>
              <FigureText figure={row} unit={figures.unit} about={row.name} to={figures.rows(row.key)} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          <td className={styles.number}>
            <FigureText
              figure={figures.whole}
              unit={figures.unit}
              about={t('total')}
              to={figures.rows(undefined)}
            />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
