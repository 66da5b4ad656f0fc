import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ExportRequestRow } from '@/shared/api/types';
import { formatCount, formatInstantShort } from '@/shared/format/format';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { CardList } from '@/shared/ui/list/CardList';
import { type ListColumn, ListTable } from '@/shared/ui/list/ListTable';
import { ListTools, useListLook } from '@/shared/ui/list/ListTools';
import { LoadMore, ShownOf } from '@/shared/ui/list/LoadMore';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useRequests } from '../api/requests';
import type { View } from '../model/requests';
import styles from './Exports.module.css';
import { RequestsEmpty } from './RequestsEmpty';
import { RequestAuthor, RequestDue, RequestTag } from './tags';
import { useListName, usePlaceName } from './words';

interface Props {
  query: Record<string, string>;
  view: View;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** Given when a filter is set. */
  onClear: (() => void) | undefined;
}

export function RequestList({ query, view, sort, onSort, onClear }: Props) {
  const { t } = useTranslation('exportRequests');
  const navigate = useNavigate();
  const phone = usePhone();
  const requests = useRequests(query);
  const rows = rowsOf(requests);
  const columns = useColumns();
  const look = useListLook('export-requests', columns);
  const retry = requests.isError && (
    <ProblemAlert error={requests.error} onRetry={() => void requests.refetch()} />
  );
  if (retry && rows.length === 0) return retry;
  const empty = <RequestsEmpty view={view} onClear={onClear} />;
  const more = (
    <LoadMore
      shown={rows.length}
      total={totalOf(requests)}
      hasMore={requests.hasNextPage}
      loading={requests.isFetchingNextPage}
      onMore={() => void requests.fetchNextPage()}
    />
  );
  return (
    <>
      {retry}
      <div className={styles.tools}>
        <span className={styles.soft} role="status">
          {rows.length > 0 && <ShownOf shown={rows.length} total={totalOf(requests)} />}
        </span>
        {!phone && <ListTools columns={columns} look={look} />}
      </div>
      {phone ? (
        <>
          <CardList
            label={t('label')}
            rows={rows}
            loading={requests.isPending}
            empty={empty}
            card={(row) => <RequestCard row={row} />}
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
            loading={requests.isPending || requests.isPlaceholderData}
            sort={sort ?? '-createdAt'}
            onSort={onSort}
            onOpen={(row) => void navigate(`/export-requests/${row.id}`)}
            empty={empty}
          />
          {more}
        </Card>
      )}
    </>
  );
}

function useColumns(): ListColumn<ExportRequestRow>[] {
  const { t } = useTranslation('exportRequests');
  const listName = useListName();
  const placeName = usePlaceName();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names come from t alone
  return useMemo(
    () => [
      {
        key: 'number',
        title: t('field.number'),
        fixedIn: true,
        width: 190,
        render: (_, row) => <Link to={`/export-requests/${row.id}`}>{row.number}</Link>,
      },
      {
        key: 'resource',
        title: t('field.resource'),
        width: 100,
        render: (_, row) => listName(row.resource),
      },
      {
        key: 'rows',
        title: t('field.rows'),
        align: 'right',
        width: 80,
        render: (_, row) => formatCount(row.rows),
      },
      {
        key: 'raisedBy',
        title: t('field.raisedBy'),
        width: 170,
        render: (_, row) => <RequestAuthor row={row} />,
      },
      {
        key: 'place',
        title: t('field.place'),
        width: 200,
        render: (_, row) => <span className={styles.cell}>{placeName(row)}</span>,
      },
      {
        key: 'status',
        title: t('field.status'),
        width: 120,
        render: (_, row) => <RequestTag row={row} />,
      },
      {
        key: 'dueAt',
        title: t('field.dueOn'),
        sortable: true,
        hiddenAtFirst: true,
        width: 200,
        render: (_, row) => <RequestDue row={row} />,
      },
      {
        key: 'createdAt',
        title: t('field.createdAt'),
        sortable: true,
        width: 130,
        render: (_, row) => formatInstantShort(row.createdAt),
      },
      {
        key: 'validUntil',
        title: t('field.validUntil'),
        width: 130,
        render: (_, row) => row.validUntil && formatInstantShort(row.validUntil),
      },
    ],
    [t],
  );
}

function RequestCard({ row }: { row: ExportRequestRow }) {
  const { t } = useTranslation('exportRequests');
  const listName = useListName();
  const placeName = usePlaceName();
  const amount = { list: listName(row.resource), rows: formatCount(row.rows) };
  return (
    <div className={styles.card}>
      <div className={styles.title}>
        <Link to={`/export-requests/${row.id}`}>{t('cardTitle', amount)}</Link>
        <RequestTag row={row} />
      </div>
      <div className={styles.soft}>{row.number}</div>
      <RequestAuthor row={row} />
      <div>{placeName(row)}</div>
      <div className={styles.tags}>
        <span className={styles.soft}>{t('appliedAt', { at: formatInstantShort(row.createdAt) })}</span>
        {row.validUntil && (
          <span className={styles.soft}>{t('validUntil', { at: formatInstantShort(row.validUntil) })}</span>
        )}
        <RequestDue row={row} />
      </div>
    </div>
  );
}
