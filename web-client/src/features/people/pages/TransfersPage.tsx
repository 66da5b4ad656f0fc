import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TransferRow } from '@/shared/api/types';
import { formatInstantShort } from '@/shared/format/format';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { CardList } from '@/shared/ui/list/CardList';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterMany, FilterOne } from '@/shared/ui/list/FilterSelect';
import { LoadMore, ShownOf } from '@/shared/ui/list/LoadMore';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useTransfers } from '../api/transfers';
import { TransferStatusTag } from '../components/tags';
import { useOwnSchool } from '../components/useOwnSchool';
import { transferFilters, usualTransfers } from '../model/filters';
import { choicesOf, gradeOf } from '../model/words';
import '../peopleTexts';

/** Pupils who go from one school of the city to another: what waits for an answer, until one asks for others. */
export function Component() {
  const { t } = useTranslation('people');
  const { values, change, clear } = useUrlFilters(transferFilters);
  const query = useMemo(() => toQuery({ ...values, status: values.status ?? usualTransfers }), [values]);
  const own = useOwnSchool();
  const transfers = useTransfers(query);
  const rows = rowsOf(transfers);
  const waiting = values.status === undefined;
  const clearAll = Object.keys(values).length > 0 ? () => clear(Object.keys(transferFilters)) : undefined;
  return (
    <>
      <PageHeader title={t('transfers.title')} subtitle={t('transfers.subtitle')} />
      <FilterFrame
        lead={
          <FilterMany
            label={t('field.status')}
            placeholder={t('filter.anyStatus')}
            options={choicesOf('transferStatus')}
            value={values.status ?? usualTransfers}
            onChange={(status) => change({ status })}
          />
        }
        set={setBesides(values, ['status'])}
        onClear={clearAll}
      >
        {own && (
          <FilterOne
            label={t('transfers.way')}
            placeholder={t('transfers.anyWay')}
            options={[
              { value: 'in', label: t('transfers.in') },
              { value: 'out', label: t('transfers.out') },
            ]}
            value={values.toSchool ? 'in' : values.fromSchool && 'out'}
            onChange={(way) =>
              change({
                toSchool: way === 'in' ? own : undefined,
                fromSchool: way === 'out' ? own : undefined,
              })
            }
          />
        )}
      </FilterFrame>
      {transfers.isError && <ProblemAlert error={transfers.error} onRetry={() => void transfers.refetch()} />}
      {(rows.length > 0 || !transfers.isError) && (
        <>
          <div className={desk.head}>
            <span className={desk.count} role="status">
              {rows.length > 0 && <ShownOf shown={rows.length} total={totalOf(transfers)} />}
            </span>
          </div>
          <CardList
            label={t('transfers.label')}
            rows={rows}
            loading={transfers.isPending}
            empty={
              <EmptyState
                title={waiting ? t('transfers.done') : t('transfers.none')}
                text={waiting ? t('transfers.doneText') : t('list.emptyText')}
                action={clearAll && <Button onClick={clearAll}>{t('common:list.clearFilters')}</Button>}
              />
            }
            card={(row) => <TransferCard row={row} />}
          />
          <LoadMore
            shown={rows.length}
            total={totalOf(transfers)}
            hasMore={transfers.hasNextPage}
            loading={transfers.isFetchingNextPage}
            onMore={() => void transfers.fetchNextPage()}
          />
        </>
      )}
    </>
  );
}

function TransferCard({ row }: { row: TransferRow }) {
  const { t } = useTranslation('people');
  return (
    <div className={desk.card}>
      <div className={desk.title}>
        <Link to={`/transfers/${row.id}`}>
          {[row.studentName, gradeOf(row), t('transfer.born', { year: row.birthYear })]
            .filter(Boolean)
            .join(' · ')}
        </Link>
        <TransferStatusTag status={row.status} />
      </div>
      <div>{t('transfer.path', { from: row.from.school.name, to: row.to.school.name })}</div>
      <div className={desk.soft}>{t('transfer.offeredAt', { at: formatInstantShort(row.createdAt) })}</div>
    </div>
  );
}
