import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useDuplicate, useDuplicatesOf } from '../api/duplicates';
import { DuplicateCard } from './DuplicateCard';
import { DuplicateResult } from './DuplicateResult';
import '../duplicateTexts';

/** Whether a pupil was written down twice, and what was merged into it: by whom, when and why. */
export function DuplicatesTab({ student }: { student: string }) {
  const { t } = useTranslation('duplicates');
  const found = useDuplicatesOf(student);
  if (found.isPending) return <Skeleton active paragraph={{ rows: 2 }} />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data.items.length === 0) {
    return <EmptyState title={t('tab.none')} text={t('tab.noneText')} />;
  }
  return (
    <>
      <ul className={desk.rows} aria-label={t('tab.title')}>
        {found.data.items.map((row) => (
          <li key={row.id}>
            <DuplicateCard row={row} />
          </li>
        ))}
      </ul>
      {found.data.items
        .filter((row) => row.status === 'MERGED')
        .map((row) => (
          <Merged key={row.id} id={row.id} />
        ))}
    </>
  );
}

function Merged({ id }: { id: string }) {
  const found = useDuplicate(id);
  return found.data ? <DuplicateResult detail={found.data.detail} /> : null;
}
