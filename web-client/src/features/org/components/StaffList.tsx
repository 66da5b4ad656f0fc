import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { StaffRow } from '@/shared/api/types';
import { labelsOf } from '@/shared/codes/codes';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { CardList } from '@/shared/ui/list/CardList';
import { ExportButton } from '@/shared/ui/list/ExportButton';
import { ListTable } from '@/shared/ui/list/ListTable';
import { ListTools, useListLook } from '@/shared/ui/list/ListTools';
import { LoadMore, ShownOf } from '@/shared/ui/list/LoadMore';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useStaff } from '../api/staff';
import styles from './SchoolList.module.css';
import { StaffStatusTag } from './StaffStatusTag';
import { staffColumns } from './staffColumns';
import '../orgTexts';

interface Props {
  query: Record<string, string>;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** Given when a filter is set. */
  onClear: (() => void) | undefined;
}

export function StaffList({ query, sort, onSort, onClear }: Props) {
  const { t } = useTranslation('org');
  const navigate = useNavigate();
  const phone = usePhone();
  const staff = useStaff(query);
  const rows = rowsOf(staff);
  const columns = useMemo(() => staffColumns(t), [t]);
  const look = useListLook('staff', columns);
  if (staff.isError && rows.length === 0) {
    return <ProblemAlert error={staff.error} onRetry={() => void staff.refetch()} />;
  }
  const empty = (
    <EmptyState
      title={t('staff.emptyTitle')}
      text={onClear ? t('staff.emptyText') : t('staff.emptyScope')}
      action={onClear && <Button onClick={onClear}>{t('common:list.clearFilters')}</Button>}
    />
  );
  const more = (
    <LoadMore
      shown={rows.length}
      total={totalOf(staff)}
      hasMore={staff.hasNextPage}
      loading={staff.isFetchingNextPage}
      onMore={() => void staff.fetchNextPage()}
    />
  );
  return (
    <>
      {staff.isError && <ProblemAlert error={staff.error} onRetry={() => void staff.refetch()} />}
      <div className={styles.tools}>
        <span className={styles.count} role="status">
          {rows.length > 0 && <ShownOf shown={rows.length} total={totalOf(staff)} />}
        </span>
        <div className={styles.actions}>
          <ExportButton list="staff" query={query} total={totalOf(staff)} />
          {!phone && <ListTools columns={columns} look={look} />}
        </div>
      </div>
      {phone ? (
        <>
          <CardList
            label={t('staff.label')}
            rows={rows}
            loading={staff.isPending}
            empty={empty}
            card={(row) => <StaffCard row={row} />}
          />
          {more}
        </>
      ) : (
        <Card flush>
          <ListTable
            label={t('staff.label')}
            rows={rows}
            columns={look.visible}
            compact={look.compact}
            loading={staff.isPending || staff.isPlaceholderData}
            sort={sort ?? 'name'}
            onSort={onSort}
            onOpen={(row) => void navigate(`/staff/${row.id}`)}
            empty={empty}
          />
          {more}
        </Card>
      )}
    </>
  );
}

function StaffCard({ row }: { row: StaffRow }) {
  return (
    <div className={styles.card}>
      <div className={styles.title}>
        <Link to={`/staff/${row.id}`}>{row.name}</Link>
        <StaffStatusTag status={row.status} />
      </div>
      <div className={styles.line}>{row.school.name}</div>
      <div className={styles.line}>
        {labelsOf('staffCategory', row.categories)} {row.phone}
      </div>
    </div>
  );
}
