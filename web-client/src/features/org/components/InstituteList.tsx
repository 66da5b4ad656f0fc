import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { InstituteRow } from '@/shared/api/types';
import { formatInstantShort } from '@/shared/format/format';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { CardList } from '@/shared/ui/list/CardList';
import { ExportButton } from '@/shared/ui/list/ExportButton';
import { type ListColumn, ListTable } from '@/shared/ui/list/ListTable';
import { ListTools, useListLook } from '@/shared/ui/list/ListTools';
import { LoadMore, ShownOf } from '@/shared/ui/list/LoadMore';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useInstitutes } from '../api/institutes';
import { wordOf } from '../model/instituteWords';
import { InstituteStatusTag } from './InstituteStatusTag';
import styles from './SchoolList.module.css';

interface Props {
  query: Record<string, string>;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** Given when a filter is set. */
  onClear: (() => void) | undefined;
}

export function InstituteList({ query, sort, onSort, onClear }: Props) {
  const { t } = useTranslation('institutes');
  const navigate = useNavigate();
  const phone = usePhone();
  const institutes = useInstitutes(query);
  const rows = rowsOf(institutes);
  const columns = useColumns();
  const look = useListLook('institutes', columns);
  if (institutes.isError && rows.length === 0) {
    return <ProblemAlert error={institutes.error} onRetry={() => void institutes.refetch()} />;
  }
  const empty = (
    <EmptyState
      title={t('emptyTitle')}
      text={onClear ? t('emptyText') : t('emptyScope')}
      action={onClear && <Button onClick={onClear}>{t('common:list.clearFilters')}</Button>}
    />
  );
  const more = (
    <LoadMore
      shown={rows.length}
      total={totalOf(institutes)}
      hasMore={institutes.hasNextPage}
      loading={institutes.isFetchingNextPage}
      onMore={() => void institutes.fetchNextPage()}
    />
  );
  return (
    <>
      {institutes.isError && (
        <ProblemAlert error={institutes.error} onRetry={() => void institutes.refetch()} />
      )}
      <div className={styles.tools}>
        <span className={styles.count} role="status">
          {rows.length > 0 && <ShownOf shown={rows.length} total={totalOf(institutes)} />}
        </span>
        <div className={styles.actions}>
          <ExportButton list="institutes" query={query} total={totalOf(institutes)} />
          {!phone && <ListTools columns={columns} look={look} />}
        </div>
      </div>
      {phone ? (
        <>
          <CardList
            label={t('label')}
            rows={rows}
            loading={institutes.isPending}
            empty={empty}
            card={(row) => <InstituteCard row={row} />}
          />
          {more}
        </>
      ) : (
        <Card flush>
          <ListTable
            label={t('label')}
            rows={rows}
            columns={look.visible}
            compact={look.compact}
            loading={institutes.isPending || institutes.isPlaceholderData}
            sort={sort}
            onSort={onSort}
            onOpen={(row) => void navigate(`/institutes/${row.id}`)}
            empty={empty}
          />
          {more}
        </Card>
      )}
    </>
  );
}

function useColumns(): ListColumn<InstituteRow>[] {
  const { t } = useTranslation('institutes');
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('field.name'),
        fixedIn: true,
        width: 260,
        render: (_, row) => <Link to={`/institutes/${row.id}`}>{row.name}</Link>,
      },
      {
        key: 'level',
        title: t('field.level'),
        width: 120,
        render: (_, row) => wordOf('instituteLevel', row.level),
      },
      {
        key: 'managingUnit',
        title: t('field.managingUnit'),
        width: 160,
        render: (_, row) => row.managingUnit.name,
      },
      {
        key: 'fullTime',
        title: t('field.fullTime'),
        width: 90,
        align: 'right',
        render: (_, row) => t('people', { count: row.fullTime }),
      },
      {
        key: 'partTime',
        title: t('field.partTime'),
        width: 90,
        align: 'right',
        render: (_, row) => t('people', { count: row.partTime }),
      },
      {
        key: 'status',
        title: t('field.status'),
        width: 110,
        render: (_, row) => <InstituteStatusTag status={row.status} />,
      },
      {
        key: 'updatedAt',
        title: t('field.updatedAt'),
        sortable: true,
        width: 130,
        render: (_, row) => formatInstantShort(row.updatedAt),
      },
    ],
    [t],
  );
}

function InstituteCard({ row }: { row: InstituteRow }) {
  const { t } = useTranslation('institutes');
  return (
    <div className={styles.card}>
      <div className={styles.title}>
        <Link to={`/institutes/${row.id}`}>{row.name}</Link>
        <InstituteStatusTag status={row.status} />
      </div>
      <div className={styles.line}>{row.managingUnit.name}</div>
      <div className={styles.line}>{t('staffed', { full: row.fullTime, part: row.partTime })}</div>
    </div>
  );
}
