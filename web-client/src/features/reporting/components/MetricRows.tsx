import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { may, useMe } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { CardList } from '@/shared/ui/list/CardList';
import { ExportButton } from '@/shared/ui/list/ExportButton';
import { ListTable } from '@/shared/ui/list/ListTable';
import { LoadMore } from '@/shared/ui/list/LoadMore';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useMetricRows } from '../api/metrics';
import type { MetricRow } from '../api/metricTypes';
import styles from './MetricRows.module.css';
import { MetTag, metricColumns } from './metricColumns';

interface Props {
  id: string;
  /** What the rows are; it decides the columns and where a row opens. */
  kind: string;
  counts: string;
  query: Record<string, string>;
  /** Given when the list is narrowed. */
  onClear: (() => void) | undefined;
}

/** The schools or people that a figure counts. */
export function MetricRows({ id, kind, counts, query, onClear }: Props) {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const phone = usePhone();
  const list = useMetricRows(id, query);
  const rows = rowsOf(list);
  const mayOpenSchool = may(useMe(), 'school:read');
  const columns = useMemo(
    () => metricColumns(t, { kind, counts }, mayOpenSchool),
    [t, kind, counts, mayOpenSchool],
  );
  const to = (row: MetricRow) => `${counts === 'PEOPLE' ? '/staff' : '/schools'}/${row.id}`;
  if (list.isError && rows.length === 0) {
    return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  }
  const empty = (
    <EmptyState
      title={t('rows.emptyTitle')}
      text={t(onClear ? 'rows.emptyText' : 'rows.emptyScope')}
      action={onClear && <Button onClick={onClear}>{t('common:list.clearFilters')}</Button>}
    />
  );
  const more = (
    <LoadMore
      shown={rows.length}
      total={totalOf(list)}
      hasMore={list.hasNextPage}
      loading={list.isFetchingNextPage}
      onMore={() => void list.fetchNextPage()}
    />
  );
  return (
    <>
      {list.isError && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      {counts === 'SCHOOLS' && (
        <div className={styles.tools}>
          <ExportButton list="metric-rows" query={{ metric: id, ...query }} total={totalOf(list)} />
        </div>
      )}
      {phone ? (
        <>
          <CardList
            label={t('rows.label')}
            rows={rows}
            loading={list.isPending}
            empty={empty}
            card={(row) => (
              <div className={styles.card}>
                <div className={styles.title}>
                  <Link to={to(row)}>{row.personName ?? row.school.name}</Link>
                  {kind === 'RATE' && <MetTag met={row.met} />}
                </div>
                {row.personName && <div>{row.school.name}</div>}
                <div className={styles.soft}>
                  {row.county.name} · {labelOf('stage', row.stage)}
                </div>
              </div>
            )}
          />
          {more}
        </>
      ) : (
        <Card flush>
          <ListTable
            label={t('rows.label')}
            rows={rows}
            columns={columns}
            compact={false}
            loading={list.isPending || list.isPlaceholderData}
            onOpen={(row) => void navigate(to(row))}
            empty={empty}
          />
          {more}
        </Card>
      )}
    </>
  );
}
