import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RollOverPreview } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import { formatCount } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { gradeName } from '../model/grades';
import styles from './RollOver.module.css';

/** Grade by grade: where its classes go. */
export function RollOverTable({ preview }: { preview: RollOverPreview }) {
  const { t } = useTranslation('classes');
  const unplaced = preview.unplaced > 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll must be reached by keyboard
    <section className={styles.table} tabIndex={0} aria-label={t('roll.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('field.stage')}</th>
            <th scope="col">{t('roll.grade')}</th>
            <th scope="col">{t('roll.next')}</th>
            <th scope="col" className={styles.number}>
              {t('roll.promotes')}
            </th>
            <th scope="col" className={styles.number}>
              {t('roll.graduates')}
            </th>
            {unplaced && (
              <th scope="col" className={styles.number}>
                {t('roll.unplaced')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {preview.grades.map((row) => (
            <tr key={`${row.stage}${row.gradeCode}`}>
              <td>{labelOf('stage', row.stage)}</td>
              <td>{gradeName(row.gradeCode)}</td>
              <td>{row.nextGrade ? gradeName(row.nextGrade) : t('roll.leaves')}</td>
              <Amount value={row.promotes} />
              <Amount value={row.graduates} />
              {unplaced && <Amount value={row.unplaced} />}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('roll.total')}
            </th>
            <Amount value={preview.promotes} />
            <Amount value={preview.graduates} />
            {unplaced && <Amount value={preview.unplaced} />}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Amount({ value }: { value: number }) {
  return <td className={styles.number}>{value > 0 ? formatCount(value) : '–'}</td>;
}

/** Which classes stay behind, why, and what to do about each. */
export function UnplacedClasses({ preview }: { preview: RollOverPreview }) {
  const { t } = useTranslation('classes');
  const shown = preview.unplacedClasses;
  if (shown.length === 0) return null;
  return (
    <Card title={t('roll.unplacedTitle')}>
      <ul className={styles.list}>
        {shown.map((one) => (
          <li key={one.id} className={styles.row}>
            <Link to={`/classes/${one.id}`}>
              {one.school.name} · {one.name}
            </Link>
            <span className={styles.soft}>{t(`roll.reason.${one.reason}`)}</span>
          </li>
        ))}
      </ul>
      {preview.unplaced > shown.length && (
        <p className={styles.soft}>{t('roll.unplacedMore', { count: shown.length })}</p>
      )}
    </Card>
  );
}
