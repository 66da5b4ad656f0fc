import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useChildConsents } from '../api/consents';
import '../consentTexts';
import { ConsentStateTag } from './ConsentStateTag';

/** What the family of a pupil has decided, purpose by purpose. */
export function ConsentsTab({ student }: { student: string }) {
  const { t } = useTranslation('consents');
  const found = useChildConsents(student);
  if (found.isPending) return <Skeleton active paragraph={{ rows: 2 }} />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data.items.length === 0) {
    return <EmptyState title={t('child.none')} text={t('child.noneText')} />;
  }
  return (
    <ul className={desk.rows} aria-label={t('tab')}>
      {found.data.items.map((item) => (
        <li key={item.text.purpose}>
          <div className={desk.title}>
            <Link to={`/students/${student}/consents`}>{item.text.title}</Link>
            <ConsentStateTag state={item.state} />
          </div>
        </li>
      ))}
    </ul>
  );
}
