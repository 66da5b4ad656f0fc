import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ApiClientRow } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { formatInstantShort } from '@/shared/format/format';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { CardList } from '@/shared/ui/list/CardList';
import { type ListColumn, ListTable } from '@/shared/ui/list/ListTable';
import { LoadMore, ShownOf } from '@/shared/ui/list/LoadMore';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useClients } from '../api/clients';
import styles from './Clients.module.css';
import { ClientTag } from './ClientTag';

interface Props {
  query: Record<string, string>;
  onCreate: () => void;
  /** Given when a filter is set. */
  onClear: (() => void) | undefined;
}

export function ClientList({ query, onCreate, onClear }: Props) {
  const { t } = useTranslation('apiClients');
  const navigate = useNavigate();
  const phone = usePhone();
  const clients = useClients(query);
  const rows = rowsOf(clients);
  const columns = useColumns();
  const retry = clients.isError && (
    <ProblemAlert error={clients.error} onRetry={() => void clients.refetch()} />
  );
  if (retry && rows.length === 0) return retry;
  const empty = <NoClients onCreate={onCreate} onClear={onClear} />;
  const more = (
    <LoadMore
      shown={rows.length}
      total={totalOf(clients)}
      hasMore={clients.hasNextPage}
      loading={clients.isFetchingNextPage}
      onMore={() => void clients.fetchNextPage()}
    />
  );
  return (
    <>
      {retry}
      <div className={styles.tools}>
        <span className={styles.soft} role="status">
          {rows.length > 0 && <ShownOf shown={rows.length} total={totalOf(clients)} />}
        </span>
      </div>
      {phone ? (
        <>
          <CardList
            label={t('label')}
            rows={rows}
            loading={clients.isPending}
            empty={empty}
            card={(row) => <ClientCard row={row} />}
          />
          {more}
        </>
      ) : (
        <Card flush>
          <ListTable
            label={t('label')}
            rows={rows}
            columns={columns}
            compact={false}
            loading={clients.isPending || clients.isPlaceholderData}
            onOpen={(row) => void navigate(`/api-clients/${row.id}`)}
            empty={empty}
          />
          {more}
        </Card>
      )}
    </>
  );
}

function NoClients({ onCreate, onClear }: Omit<Props, 'query'>) {
  const { t } = useTranslation('apiClients');
  const writes = may(useMe(), 'api-client:write');
  if (onClear) {
    return (
      <EmptyState
        title={t('noneOther')}
        text={t('noneOtherText')}
        action={<Button onClick={onClear}>{t('common:list.clearFilters')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      title={t('none')}
      text={t(writes ? 'noneText' : 'noneTextRead')}
      action={writes && <Button onClick={onCreate}>{t('create.title')}</Button>}
    />
  );
}

function useColumns(): ListColumn<ApiClientRow>[] {
  const { t } = useTranslation('apiClients');
  return useMemo(
    () => [
      {
        key: 'clientId',
        title: t('field.clientId'),
        width: 220,
        render: (_, row) => (
          <Link to={`/api-clients/${row.id}`} className={styles.cell}>
            {row.clientId}
          </Link>
        ),
      },
      {
        key: 'agency',
        title: t('field.agency'),
        width: 200,
        render: (_, row) => <span className={styles.cell}>{row.agency.name}</span>,
      },
      {
        key: 'purpose',
        title: t('field.purpose'),
        width: 260,
        render: (_, row) => <span className={styles.cell}>{row.purpose}</span>,
      },
      {
        key: 'status',
        title: t('field.status'),
        width: 110,
        render: (_, row) => <ClientTag status={row.status} />,
      },
      {
        key: 'secretSince',
        title: t('field.secretSince'),
        width: 150,
        render: (_, row) => formatInstantShort(row.secretSince),
      },
    ],
    [t],
  );
}

function ClientCard({ row }: { row: ApiClientRow }) {
  const { t } = useTranslation('apiClients');
  return (
    <div className={styles.card}>
      <div className={styles.title}>
        <Link to={`/api-clients/${row.id}`}>{row.clientId}</Link>
        <ClientTag status={row.status} />
      </div>
      <div className={styles.wrapped}>{row.agency.name}</div>
      <div className={styles.wrapped}>{row.purpose}</div>
      <div className={styles.soft}>{t('since', { at: formatInstantShort(row.secretSince) })}</div>
    </div>
  );
}
