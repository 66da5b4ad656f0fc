import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { AgreementRow } from '@/shared/api/types';
import { formatDate, formatInstantShort } from '@/shared/format/format';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { CardList } from '@/shared/ui/list/CardList';
import { type ListColumn, ListTable } from '@/shared/ui/list/ListTable';
import { ListTools, useListLook } from '@/shared/ui/list/ListTools';
import { LoadMore, ShownOf } from '@/shared/ui/list/LoadMore';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useAgreements } from '../api/agreements';
import { useShareResources } from '../api/catalogue';
import { isLate } from '../model/agreements';
import { titleOf } from '../model/catalogue';
import { AgreementsEmpty } from './AgreementsEmpty';
import styles from './Sharing.module.css';
import { AgreementDue, AgreementTag, InForceTag } from './tags';

interface Props {
  query: Record<string, string>;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** Given when a filter is set. */
  onClear: (() => void) | undefined;
}

export function AgreementList({ query, sort, onSort, onClear }: Props) {
  const { t } = useTranslation('sharing');
  const navigate = useNavigate();
  const phone = usePhone();
  const agreements = useAgreements(query);
  const rows = rowsOf(agreements);
  const columns = useColumns();
  const look = useListLook('agreements', columns);
  const retry = agreements.isError && (
    <ProblemAlert error={agreements.error} onRetry={() => void agreements.refetch()} />
  );
  if (retry && rows.length === 0) return retry;
  const empty = <AgreementsEmpty onClear={onClear} />;
  const more = (
    <LoadMore
      shown={rows.length}
      total={totalOf(agreements)}
      hasMore={agreements.hasNextPage}
      loading={agreements.isFetchingNextPage}
      onMore={() => void agreements.fetchNextPage()}
    />
  );
  return (
    <>
      {retry}
      <div className={styles.tools}>
        <span className={styles.soft} role="status">
          {rows.length > 0 && <ShownOf shown={rows.length} total={totalOf(agreements)} />}
        </span>
        {!phone && <ListTools columns={columns} look={look} />}
      </div>
      {phone ? (
        <>
          <CardList
            label={t('label')}
            rows={rows}
            loading={agreements.isPending}
            empty={empty}
            card={(row) => <AgreementCard row={row} />}
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
            loading={agreements.isPending || agreements.isPlaceholderData}
            sort={sort}
            onSort={onSort}
            onOpen={(row) => void navigate(`/agreements/${row.id}`)}
            empty={empty}
          />
          {more}
        </Card>
      )}
    </>
  );
}

function useColumns(): ListColumn<AgreementRow>[] {
  const { t } = useTranslation('sharing');
  const catalogue = useShareResources().data?.items;
  return useMemo(
    () => [
      {
        key: 'number',
        title: t('field.number'),
        fixedIn: true,
        width: 190,
        render: (_, row) => <Link to={`/agreements/${row.id}`}>{row.number}</Link>,
      },
      {
        key: 'agency',
        title: t('field.agency'),
        width: 170,
        render: (_, row) => <span className={styles.cell}>{row.agency.name}</span>,
      },
      {
        key: 'resource',
        title: t('field.resource'),
        width: 150,
        render: (_, row) => <span className={styles.cell}>{titleOf(catalogue, row.resource)}</span>,
      },
      {
        key: 'purpose',
        title: t('field.purpose'),
        width: 220,
        render: (_, row) => <span className={`${styles.short} ${styles.purpose}`}>{row.purpose}</span>,
      },
      {
        key: 'status',
        title: t('field.status'),
        width: 200,
        render: (_, row) => (
          <span className={styles.tags}>
            <AgreementTag row={row} />
            {isLate(row) && <AgreementDue row={row} />}
          </span>
        ),
      },
      {
        key: 'validUntil',
        title: t('field.validUntil'),
        width: 140,
        render: (_, row) => formatDate(row.validUntil),
      },
      {
        key: 'inForce',
        title: t('field.inForce'),
        width: 120,
        render: (_, row) => <InForceTag inForce={row.inForce} />,
      },
      {
        key: 'dueAt',
        title: t('field.dueOn'),
        sortable: true,
        hiddenAtFirst: true,
        width: 200,
        render: (_, row) => <AgreementDue row={row} />,
      },
      {
        key: 'createdAt',
        title: t('field.createdAt'),
        sortable: true,
        hiddenAtFirst: true,
        width: 130,
        render: (_, row) => formatInstantShort(row.createdAt),
      },
    ],
    [t, catalogue],
  );
}

function AgreementCard({ row }: { row: AgreementRow }) {
  const { t } = useTranslation('sharing');
  const catalogue = useShareResources().data?.items;
  return (
    <div className={styles.card}>
      <div className={styles.title}>
        <Link to={`/agreements/${row.id}`}>
          {t('pageTitle', { agency: row.agency.name, resource: titleOf(catalogue, row.resource) })}
        </Link>
        <AgreementTag row={row} />
      </div>
      <div className={styles.soft}>{row.number}</div>
      <div className={styles.short}>{row.purpose}</div>
      <div className={styles.tags}>
        <span className={styles.soft}>{t('until', { date: formatDate(row.validUntil) })}</span>
        {row.inForce && <InForceTag inForce />}
        <AgreementDue row={row} />
      </div>
    </div>
  );
}
