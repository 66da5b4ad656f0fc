import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ProposalRow } from '@/shared/api/types';
import { formatInstantShort } from '@/shared/format/format';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { CardList } from '@/shared/ui/list/CardList';
import { ExportButton } from '@/shared/ui/list/ExportButton';
import { type ListColumn, ListTable } from '@/shared/ui/list/ListTable';
import { LoadMore } from '@/shared/ui/list/LoadMore';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useProposals } from '../api/proposals';
import { ProposalFilters } from '../components/ProposalFilters';
import { ProposalTag } from '../components/ProposalTag';
import { ANY, proposalFilters, proposalQuery } from '../model/proposalFilters';
import styles from './ProposalsPage.module.css';
import '../accessTexts';

/** What waits for a decision; other states are one choice away. */
export function Component() {
  const { t } = useTranslation('access');
  const phone = usePhone();
  const navigate = useNavigate();
  const { values, change, clear } = useUrlFilters(proposalFilters);
  const query = useMemo(() => proposalQuery(values), [values]);
  const proposals = useProposals(query);
  const rows = rowsOf(proposals);
  const open = (row: ProposalRow) => void navigate(`/proposals/${row.id}`);

  const columns = useMemo<ListColumn<ProposalRow>[]>(
    () => [
      {
        key: 'summary',
        title: t('proposals.summary'),
        width: 360,
        render: (_, row) => <Link to={`/proposals/${row.id}`}>{row.summary}</Link>,
      },
      { key: 'kind', title: t('proposals.kind'), width: 120, render: (_, row) => row.kindName },
      { key: 'by', title: t('proposals.proposedBy'), width: 140, render: (_, row) => row.proposedBy },
      {
        key: 'at',
        title: t('proposals.proposedAt'),
        width: 140,
        render: (_, row) => formatInstantShort(row.proposedAt),
      },
      {
        key: 'status',
        title: t('proposals.state'),
        width: 120,
        render: (_, row) => <ProposalTag status={row.status} />,
      },
    ],
    [t],
  );
  const empty = (
    <EmptyState
      title={t('proposals.emptyTitle')}
      text={t('proposals.emptyText')}
      action={
        values.status !== ANY && (
          <Button onClick={() => change({ status: ANY })}>{t('proposals.showAll')}</Button>
        )
      }
    />
  );
  const more = (
    <LoadMore
      shown={rows.length}
      total={totalOf(proposals)}
      hasMore={proposals.hasNextPage}
      loading={proposals.isFetchingNextPage}
      onMore={() => void proposals.fetchNextPage()}
    />
  );
  const failed = proposals.isError && rows.length === 0;
  return (
    <>
      <PageHeader
        title={t('proposals.title')}
        subtitle={t('proposals.subtitle')}
        actions={<ExportButton list="proposals" query={query} total={totalOf(proposals)} />}
      />
      <ProposalFilters
        values={values}
        onChange={change}
        onClear={
          Object.keys(values).length > 0
            ? () => clear(['status', 'kind', 'managingUnit', 'from', 'to'])
            : undefined
        }
      />
      {proposals.isError && <ProblemAlert error={proposals.error} onRetry={() => void proposals.refetch()} />}
      {!failed &&
        (phone ? (
          <>
            <CardList
              label={t('proposals.label')}
              rows={rows}
              loading={proposals.isPending}
              empty={empty}
              card={(row) => (
                <Link to={`/proposals/${row.id}`} className={styles.card}>
                  <strong>{row.summary}</strong>
                  <span className={styles.soft}>
                    {row.proposedBy} · {formatInstantShort(row.proposedAt)}
                  </span>
                  <ProposalTag status={row.status} />
                </Link>
              )}
            />
            {more}
          </>
        ) : (
          <Card flush>
            <ListTable
              label={t('proposals.label')}
              rows={rows}
              columns={columns}
              compact={false}
              loading={proposals.isPending || proposals.isPlaceholderData}
              onOpen={open}
              empty={empty}
            />
            {more}
          </Card>
        ))}
    </>
  );
}
