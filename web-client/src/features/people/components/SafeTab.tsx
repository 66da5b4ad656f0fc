import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDate } from '@/shared/format/format';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useSafeContacts } from '../api/safeContacts';
import '../safeTexts';
import styles from './People.module.css';
import { CareStatusTag } from './tags';

/** Whom of a pupil's family one reaches by certain ways only. */
export function SafeTab({ student }: { student: string }) {
  const { t } = useTranslation('safe');
  const found = useSafeContacts(student);
  if (found.isPending) return <Skeleton active paragraph={{ rows: 2 }} />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data.items.length === 0) return <EmptyState title={t('none')} text={t('noneText')} />;
  return (
    <ul className={styles.rows} aria-label={t('title')}>
      {found.data.items.map((rule) => (
        <li key={rule.id}>
          <div className={styles.title}>
            <Link to={`/safe-contacts/${rule.id}`}>{t('row', { name: rule.guardianName })}</Link>
            <CareStatusTag status={rule.status} />
          </div>
          <div className={styles.soft}>{t('since', { from: formatDate(rule.from) })}</div>
        </li>
      ))}
    </ul>
  );
}
