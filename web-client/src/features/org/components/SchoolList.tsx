import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { CardList } from '@/shared/ui/list/CardList';
import { ExportButton } from '@/shared/ui/list/ExportButton';
import { ListTable } from '@/shared/ui/list/ListTable';
import { ListTools, useListLook } from '@/shared/ui/list/ListTools';
import { LoadMore, ShownOf } from '@/shared/ui/list/LoadMore';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type SchoolQuery, useSchools } from '../api/schools';
import { QuickLook } from './QuickLook';
import styles from './SchoolList.module.css';
import { SchoolSummaryCard } from './SchoolSummaryCard';
import { SortSelect } from './SortSelect';
import { schoolColumns } from './schoolColumns';
import '../orgTexts';

interface Props {
  query: SchoolQuery;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** Given when a filter is set. */
  onClear: (() => void) | undefined;
}

export function SchoolList({ query, sort, onSort, onClear }: Props) {
  const { t } = useTranslation('org');
  const navigate = useNavigate();
  const phone = usePhone();
  const [looking, setLooking] = useState<string>();
  const schools = useSchools(query);
  const rows = rowsOf(schools);
  const columns = useMemo(() => schoolColumns(t, setLooking), [t]);
  const look = useListLook('schools', columns);
  const waiting = schools.isPending || schools.isPlaceholderData;
  if (schools.isError && rows.length === 0) {
    return <ProblemAlert error={schools.error} onRetry={() => void schools.refetch()} />;
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
      total={totalOf(schools)}
      hasMore={schools.hasNextPage}
      loading={schools.isFetchingNextPage}
      onMore={() => void schools.fetchNextPage()}
    />
  );

  return (
    <>
      {schools.isError && <ProblemAlert error={schools.error} onRetry={() => void schools.refetch()} />}
      <div className={styles.tools}>
        <span className={styles.count} role="status">
          {rows.length > 0 && <ShownOf shown={rows.length} total={totalOf(schools)} />}
        </span>
        <div className={styles.actions}>
          <ExportButton list="schools" query={query} total={totalOf(schools)} />
          {phone ? (
            <SortSelect value={sort} onChange={onSort} />
          ) : (
            <ListTools columns={columns} look={look} />
          )}
        </div>
      </div>
      {phone ? (
        <>
          <CardList
            label={t('list.label')}
            rows={rows}
            loading={schools.isPending}
            empty={empty}
            card={(row) => <SchoolSummaryCard school={row} />}
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
            loading={waiting}
            sort={sort ?? 'name'}
            onSort={onSort}
            onOpen={(row) => void navigate(`/schools/${row.id}`)}
            empty={empty}
          />
          {more}
        </Card>
      )}
      <QuickLook id={looking} onClose={() => setLooking(undefined)} />
    </>
  );
}
