import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { CardList } from '@/shared/ui/list/CardList';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterMany } from '@/shared/ui/list/FilterSelect';
import { LoadMore, ShownOf } from '@/shared/ui/list/LoadMore';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useDuplicates } from '../api/duplicates';
import { DuplicateCard } from '../components/DuplicateCard';
import { duplicateFilters, usualDuplicates } from '../model/filters';
import '../duplicateTexts';

const statuses = ['OPEN', 'PROPOSED', 'NOT_DUPLICATE', 'MERGED'] as const;
const reasons = ['GUARDIAN_PHONE', 'SAME_SCHOOL', 'REPORTED'] as const;

/** Rows of pupils that may be one child: what waits for somebody, until one asks for others. */
export function Component() {
  const { t } = useTranslation('duplicates');
  const { values, change, clear } = useUrlFilters(duplicateFilters);
  const query = useMemo(() => toQuery({ ...values, status: values.status ?? usualDuplicates }), [values]);
  const pairs = useDuplicates(query);
  const rows = rowsOf(pairs);
  const usual = Object.keys(values).length === 0;
  const clearAll = usual ? undefined : () => clear(Object.keys(duplicateFilters));
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <FilterFrame
        lead={
          <FilterMany
            label={t('status.label')}
            placeholder={t('status.any')}
            options={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
            value={values.status ?? usualDuplicates}
            onChange={(status) => change({ status })}
          />
        }
        set={setBesides(values, ['status'])}
        onClear={clearAll}
      >
        <FilterMany
          label={t('reason.label')}
          placeholder={t('reason.any')}
          options={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
          value={values.reason}
          onChange={(reason) => change({ reason })}
        />
      </FilterFrame>
      {pairs.isError && <ProblemAlert error={pairs.error} onRetry={() => void pairs.refetch()} />}
      {(rows.length > 0 || !pairs.isError) && (
        <>
          <div className={desk.head}>
            <span className={desk.count} role="status">
              {rows.length > 0 && <ShownOf shown={rows.length} total={totalOf(pairs)} />}
            </span>
          </div>
          <CardList
            label={t('label')}
            rows={rows}
            loading={pairs.isPending}
            empty={
              <EmptyState
                title={usual ? t('none') : t('noMatch')}
                text={usual ? t('noneText') : t('noMatchText')}
                action={clearAll && <Button onClick={clearAll}>{t('common:list.clearFilters')}</Button>}
              />
            }
            card={(row) => <DuplicateCard row={row} />}
          />
          <LoadMore
            shown={rows.length}
            total={totalOf(pairs)}
            hasMore={pairs.hasNextPage}
            loading={pairs.isFetchingNextPage}
            onMore={() => void pairs.fetchNextPage()}
          />
        </>
      )}
    </>
  );
}
