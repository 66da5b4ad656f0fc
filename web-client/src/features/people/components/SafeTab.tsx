import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDate } from '@/shared/format/format';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useSafeContacts } from '../api/safeContacts';
import '../safeTexts';
import { CareStatusTag } from './tags';

/** Whom of a pupil's family one reaches by certain ways only. */
export function SafeTab({ student }: { student: string }) {
  const { t } = useTranslation('safe');
  const found = useSafeContacts(student);
  if (found.isPending) return <Skeleton active paragraph={{ rows: 2 }} />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data.items.length === 0) return <EmptyState title={t('none')} text={t('noneText')} />;
  return (
    <ul className={desk.rows} aria-label={t('title')}>
      {found.data.items.map((rule) => (
        <li key={rule.id}>
          <div className={desk.title}>
            <Link to={`/safe-contacts/${rule.id}`}>{t('row', { name: rule.guardianName })}</Link>
            <CareStatusTag status={rule.status} />
          </div>
          <div className={desk.soft}>{t('since', { from: formatDate(rule.from) })}</div>
        </li>
      ))}
    </ul>
  );
}
