import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleOverride } from '@/shared/api/types';
import { roleName } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { formatInstantShort } from '@/shared/format/format';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { CardList } from '@/shared/ui/list/CardList';
import { ListTable } from '@/shared/ui/list/ListTable';
import { LoadMore } from '@/shared/ui/list/LoadMore';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useOverrides } from '../api/overrides';
import { OverrideDrawer } from '../components/OverrideDrawer';
import { OverrideFilters } from '../components/OverrideFilters';
import { overrideColumns } from '../components/overrideColumns';
import { overrideFilters, overrideQuery } from '../model/overrideFilters';
import styles from './OverridesPage.module.css';
import '../orgTexts';

/** Where somebody went on although a rule warned: for those who answer for a place or oversee it. */
export function Component() {
  const { t } = useTranslation('org');
  const phone = usePhone();
  const { values, change, clear } = useUrlFilters(overrideFilters);
  const [open, setOpen] = useState<RuleOverride>();
  const overrides = useOverrides(useMemo(() => overrideQuery(values), [values]));
  const rows = rowsOf(overrides);
  const columns = useMemo(() => overrideColumns(t, setOpen), [t]);
  const clearAll = Object.keys(values).length > 0 ? () => clear(Object.keys(overrideFilters)) : undefined;
  const empty = (
    <EmptyState
      title={t('overrides.emptyTitle')}
      text={clearAll ? t('staff.emptyText') : t('overrides.emptyText')}
      action={clearAll && <Button onClick={clearAll}>{t('common:list.clearFilters')}</Button>}
    />
  );
  const more = (
    <LoadMore
      shown={rows.length}
      total={totalOf(overrides)}
      hasMore={overrides.hasNextPage}
      loading={overrides.isFetchingNextPage}
      onMore={() => void overrides.fetchNextPage()}
    />
  );
  const list = phone ? (
    <>
      <CardList
        label={t('overrides.label')}
        rows={rows}
        loading={overrides.isPending}
        empty={empty}
        card={(row) => <OverrideCard row={row} onOpen={() => setOpen(row)} />}
      />
      {more}
    </>
  ) : (
    <Card flush>
      <ListTable
        label={t('overrides.label')}
        rows={rows}
        columns={columns}
        compact={false}
        loading={overrides.isPending || overrides.isPlaceholderData}
        onOpen={setOpen}
        empty={empty}
      />
      {more}
    </Card>
  );
  return (
    <>
      <PageHeader title={t('overrides.title')} subtitle={t('overrides.subtitle')} />
      <OverrideFilters values={values} onChange={change} onClear={clearAll} />
      {overrides.isError && <ProblemAlert error={overrides.error} onRetry={() => void overrides.refetch()} />}
      {!(overrides.isError && rows.length === 0) && list}
      <OverrideDrawer override={open} onClose={() => setOpen(undefined)} />
    </>
  );
}

function OverrideCard({ row, onOpen }: { row: RuleOverride; onOpen: () => void }) {
  const { t } = useTranslation('org');
  return (
    <button type="button" className={styles.card} onClick={onOpen}>
      <strong>
        {labelOf('overrideOf', row.resource)} · {row.subject.name ?? t('overrides.gone')}
      </strong>
      <span className={styles.reason}>{row.reason}</span>
      <span className={styles.soft}>
        {row.rule} · {formatInstantShort(row.at)} · {row.by?.name ?? roleName(row.actingRole)}
      </span>
    </button>
  );
}
