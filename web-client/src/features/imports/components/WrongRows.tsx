import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/shared/list/pages';
import { Card } from '@/shared/ui/Card';
import { LoadMore } from '@/shared/ui/list/LoadMore';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useWrongRows } from '../api/imports';
import styles from '../pages/ImportPage.module.css';

/** Which rows of the table were refused, and why. */
export function WrongRows({ job }: { job: string }) {
  const { t } = useTranslation('imports');
  const wrong = useWrongRows(job);
  const lines = rowsOf(wrong);
  return (
    <Card title={t('wrong.title')}>
      {wrong.isError && <ProblemAlert error={wrong.error} onRetry={() => void wrong.refetch()} />}
      {wrong.isPending && <Skeleton active paragraph={{ rows: 4 }} />}
      {lines.length > 0 && (
        <table className={styles.rows} aria-label={t('wrong.title')}>
          <thead>
            <tr>
              <th scope="col">{t('wrong.row')}</th>
              <th scope="col">{t('wrong.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ seq, subject, message }) => (
              <tr key={seq}>
                <th scope="row">{subject}</th>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <LoadMore
        shown={lines.length}
        hasMore={wrong.hasNextPage}
        loading={wrong.isFetchingNextPage}
        onMore={() => void wrong.fetchNextPage()}
      />
    </Card>
  );
}
