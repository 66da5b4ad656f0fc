import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { CardList } from '@/shared/ui/list/CardList';
import { ListTable } from '@/shared/ui/list/ListTable';
import { ListTools, useListLook } from '@/shared/ui/list/ListTools';
import { LoadMore, ShownOf } from '@/shared/ui/list/LoadMore';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import type { useStudents } from '../api/students';
import styles from './People.module.css';
import { StudentCard } from './StudentCard';
import { studentColumns } from './studentColumns';

interface Props {
  students: ReturnType<typeof useStudents>;
  /** Whether all of them are of one school, so that it need not be named in each row. */
  oneSchool: boolean;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** Given when a filter is set. */
  onClear: (() => void) | undefined;
}

export function StudentList({ students, oneSchool, sort, onSort, onClear }: Props) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const phone = usePhone();
  const rows = rowsOf(students);
  const columns = useMemo(() => studentColumns(t, oneSchool), [t, oneSchool]);
  const look = useListLook('students', columns);
  if (students.isError && rows.length === 0) {
    return <ProblemAlert error={students.error} onRetry={() => void students.refetch()} />;
  }
  const empty = (
    <EmptyState
      title={t('list.emptyTitle')}
      text={onClear ? t('list.emptyText') : t('list.emptyScope')}
      action={onClear && <Button onClick={onClear}>{t('common:list.clearFilters')}</Button>}
    />
  );
  const more = (
    <LoadMore
      shown={rows.length}
      total={totalOf(students)}
      hasMore={students.hasNextPage}
      loading={students.isFetchingNextPage}
      onMore={() => void students.fetchNextPage()}
    />
  );
  return (
    <>
      {students.isError && <ProblemAlert error={students.error} onRetry={() => void students.refetch()} />}
      <div className={styles.tools}>
        <span className={styles.soft} role="status">
          {rows.length > 0 && <ShownOf shown={rows.length} total={totalOf(students)} />}
        </span>
        {!phone && <ListTools columns={columns} look={look} />}
      </div>
      {phone ? (
        <>
          <CardList
            label={t('list.label')}
            rows={rows}
            loading={students.isPending}
            empty={empty}
            card={(row) => <StudentCard row={row} oneSchool={oneSchool} />}
          />
          {more}
        </>
      ) : (
        <Card flush>
          <ListTable
            label={t('list.label')}
            rows={rows}
            columns={look.visible}
            compact={look.compact}
            loading={students.isPending || students.isPlaceholderData}
            sort={sort ?? 'name'}
            onSort={onSort}
            onOpen={(row) => void navigate(`/students/${row.id}`)}
            empty={empty}
          />
          {more}
        </Card>
      )}
    </>
  );
}
