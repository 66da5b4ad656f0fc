import { RiseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { WorkItemRow } from '@/shared/api/types';
import { roleName } from '@/shared/auth/me';
import { formatDate } from '@/shared/format/format';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { CardList } from '@/shared/ui/list/CardList';
import { type ListColumn, ListTable } from '@/shared/ui/list/ListTable';
import { LoadMore } from '@/shared/ui/list/LoadMore';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Pill } from '@/shared/ui/Pill';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useWorkItems } from '../api/work';
import { DueTag } from '../components/DueTag';
import { WorkFilters } from '../components/WorkFilters';
import { WorkTag } from '../components/WorkTag';
import { workFilters, workQuery } from '../model/workFilters';
import styles from './WorkItemsPage.module.css';
import '../accessTexts';

/** Who has to do what in my place; the most urgent first. */
export function Component() {
  const { t } = useTranslation('access');
  const phone = usePhone();
  const navigate = useNavigate();
  const { values, change, clear } = useUrlFilters(workFilters);
  const items = useWorkItems(useMemo(() => workQuery(values, new Date()), [values]));
  const rows = rowsOf(items);
  const clearAll = Object.keys(values).length > 0 ? () => clear(Object.keys(workFilters)) : undefined;
  const open = (row: WorkItemRow) => void navigate(`/work-items/${row.id}`);

  const columns = useMemo<ListColumn<WorkItemRow>[]>(
    () => [
      { key: 'due', title: t('work.due'), width: 150, render: (_, row) => <State row={row} /> },
      {
        key: 'title',
        title: t('work.what'),
        width: 380,
        render: (_, row) => <Link to={`/work-items/${row.id}`}>{row.title}</Link>,
      },
      { key: 'place', title: t('work.place'), width: 180, render: (_, row) => row.place },
      { key: 'role', title: t('work.role'), width: 170, render: (_, row) => roleName(row.role) },
      { key: 'takenBy', title: t('work.takenBy'), width: 130, render: (_, row) => row.takenBy },
      { key: 'on', title: t('work.lastDay'), width: 140, render: (_, row) => formatDate(row.due.on) },
    ],
    [t],
  );
  const empty = (
    <EmptyState
      title={t('work.emptyTitle')}
      text={t('work.emptyText')}
      action={clearAll && <Button onClick={clearAll}>{t('common:list.clearFilters')}</Button>}
    />
  );
  const more = (
    <LoadMore
      shown={rows.length}
      total={totalOf(items)}
      hasMore={items.hasNextPage}
      loading={items.isFetchingNextPage}
      onMore={() => void items.fetchNextPage()}
    />
  );
  const list = phone ? (
    <>
      <CardList
        label={t('work.title')}
        rows={rows}
        loading={items.isPending}
        empty={empty}
        card={(row) => (
          <Link to={`/work-items/${row.id}`} className={styles.card}>
            <strong>{row.title}</strong>
            <span className={styles.soft}>
              {row.place} · {roleName(row.role)}
            </span>
            <State row={row} />
          </Link>
        )}
      />
      {more}
    </>
  ) : (
    <Card flush>
      <ListTable
        label={t('work.title')}
        rows={rows}
        columns={columns}
        compact={false}
        loading={items.isPending || items.isPlaceholderData}
        onOpen={open}
        empty={empty}
      />
      {more}
    </Card>
  );
  return (
    <>
      <PageHeader title={t('work.title')} subtitle={t('work.subtitle')} />
      <WorkFilters values={values} onChange={change} onClear={clearAll} />
      {items.isError && <ProblemAlert error={items.error} onRetry={() => void items.refetch()} />}
      {!(items.isError && rows.length === 0) && list}
    </>
  );
}

function State({ row }: { row: WorkItemRow }) {
  const { t } = useTranslation('access');
  return (
    <span className={styles.state}>
      {row.status === 'OPEN' ? <DueTag due={row.due} /> : <WorkTag status={row.status} />}
      {row.escalated && row.status === 'OPEN' && (
        <Pill tone="overdue" icon={<RiseOutlined />}>
          {t('work.escalated')}
        </Pill>
      )}
    </span>
  );
}
