import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExportRequestRow } from '@/shared/api/types';
import { formatCount, formatInstantShort } from '@/shared/format/format';
import desk from '@/shared/ui/desk.module.css';
import type { ListColumn } from '@/shared/ui/list/ListTable';
import { RecordList } from '@/shared/ui/list/RecordList';
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

const pageOf = (row: ExportRequestRow) => `/export-requests/${row.id}`;

export function RequestList({ query, view, sort, onSort, onClear }: Props) {
  const { t } = useTranslation('exportRequests');
  return (
    <RecordList
      label={t('label')}
      records={useRequests(query)}
      columns={useColumns()}
      look="export-requests"
      sort={sort ?? '-createdAt'}
      onSort={onSort}
      pageOf={pageOf}
      card={(row) => <RequestCard row={row} />}
      empty={<RequestsEmpty view={view} onClear={onClear} />}
    />
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
        render: (_, row) => <Link to={pageOf(row)}>{row.number}</Link>,
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
    <div className={desk.card}>
      <div className={desk.title}>
        <Link to={pageOf(row)}>{t('cardTitle', amount)}</Link>
        <RequestTag row={row} />
      </div>
      <div className={desk.soft}>{row.number}</div>
      <RequestAuthor row={row} />
      <div>{placeName(row)}</div>
      <div className={desk.tags}>
        <span className={desk.soft}>{t('appliedAt', { at: formatInstantShort(row.createdAt) })}</span>
        {row.validUntil && (
          <span className={desk.soft}>{t('validUntil', { at: formatInstantShort(row.validUntil) })}</span>
        )}
        <RequestDue row={row} />
      </div>
    </div>
  );
}
