import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StudentRow } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import desk from '@/shared/ui/desk.module.css';
import { StudentStatusTag } from './tags';

/** One pupil of a list, on a phone. */
export function StudentCard({ row, oneSchool }: { row: StudentRow; oneSchool: boolean }) {
  const { t } = useTranslation('people');
  return (
    <div className={desk.card}>
      <div className={desk.title}>
        <Link to={`/students/${row.id}`}>{row.name}</Link>
        <StudentStatusTag status={row.status} />
      </div>
      {!oneSchool && <div className={desk.soft}>{row.school.name}</div>}
      <div className={desk.soft}>
        {row.classGroup?.name ?? t('placed.false')} · {labelOf('sex', row.sex)}
      </div>
    </div>
  );
}
