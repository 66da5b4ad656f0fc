import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@/shared/format/format';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useEnrolments } from '../api/students';
import { StudentStatusTag } from './tags';

/** Where a pupil learns and has learned, as far as this scope reaches. */
export function EnrolmentTab({ student }: { student: string }) {
  const { t } = useTranslation('people');
  const found = useEnrolments(student);
  if (found.isPending) return <Skeleton active paragraph={{ rows: 3 }} />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  const rows = [...found.data.items].sort((a, b) => b.from.localeCompare(a.from));
  if (rows.length === 0) return <EmptyState title={t('enrolment.none')} text={t('enrolment.noneText')} />;
  return (
    <ul className={desk.rows} aria-label={t('enrolment.title')}>
      {rows.map((row) => (
        <li key={row.id}>
          <div className={desk.title}>
            <strong>{row.school.name}</strong>
            <StudentStatusTag status={row.status} />
          </div>
          <div className={desk.soft}>
            {row.classGroup && `${row.classGroup.name} · `}
            {row.to
              ? t('enrolment.span', { from: formatDate(row.from), to: formatDate(row.to) })
              : t('enrolment.since', { from: formatDate(row.from) })}
          </div>
        </li>
      ))}
    </ul>
  );
}
