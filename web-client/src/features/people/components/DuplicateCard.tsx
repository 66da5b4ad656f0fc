import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StudentDuplicateRow } from '@/shared/api/types';
import { formatInstantShort } from '@/shared/format/format';
import desk from '@/shared/ui/desk.module.css';
import { DuplicateStatusTag } from './DuplicateStatusTag';
import '../duplicateTexts';

/** One pair on a list: names are cut, the schools tell the two apart. */
export function DuplicateCard({ row }: { row: StudentDuplicateRow }) {
  const { t } = useTranslation('duplicates');
  const [first, second] = row.pupils;
  return (
    <div className={desk.card}>
      <div className={desk.title}>
        <Link to={`/student-duplicates/${row.id}`}>
          {second
            ? t('two', { first: first?.name, second: second.name })
            : t('merged', { name: first?.name })}
        </Link>
        <DuplicateStatusTag status={row.status} />
      </div>
      <div>{[...new Set(row.pupils.map((one) => one.school.name))].join(' · ')}</div>
      <div className={desk.soft}>
        {row.reasons.map((one) => t(`reason.${one}`)).join('；')} ·{' '}
        {t('foundAt', { at: formatInstantShort(row.createdAt) })}
      </div>
    </div>
  );
}
