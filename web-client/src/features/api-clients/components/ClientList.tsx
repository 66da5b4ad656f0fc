import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApiClientRow } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { formatInstantShort } from '@/shared/format/format';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import type { ListColumn } from '@/shared/ui/list/ListTable';
import { RecordList } from '@/shared/ui/list/RecordList';
import { useClients } from '../api/clients';
import styles from './Clients.module.css';
import { ClientTag } from './ClientTag';

interface Props {
  query: Record<string, string>;
  onCreate: () => void;
  /** Given when a filter is set. */
  onClear: (() => void) | undefined;
}

const pageOf = (row: ApiClientRow) => `/api-clients/${row.id}`;

export function ClientList({ query, onCreate, onClear }: Props) {
  const { t } = useTranslation('apiClients');
  return (
    <RecordList
      label={t('label')}
      records={useClients(query)}
      columns={useColumns()}
      pageOf={pageOf}
      card={(row) => <ClientCard row={row} />}
      empty={<NoClients onCreate={onCreate} onClear={onClear} />}
    />
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
          <Link to={pageOf(row)} className={styles.cell}>
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
    <div className={desk.card}>
      <div className={desk.title}>
        <Link to={pageOf(row)}>{row.clientId}</Link>
        <ClientTag status={row.status} />
      </div>
      <div className={styles.wrapped}>{row.agency.name}</div>
      <div className={styles.wrapped}>{row.purpose}</div>
      <div className={desk.soft}>{t('since', { at: formatInstantShort(row.secretSince) })}</div>
    </div>
  );
}
