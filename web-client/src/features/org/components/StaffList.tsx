import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StaffRow } from '@/shared/api/types';
import { labelsOf } from '@/shared/codes/codes';
import { totalOf } from '@/shared/list/pages';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ExportButton } from '@/shared/ui/list/ExportButton';
import { RecordList } from '@/shared/ui/list/RecordList';
import { useStaff } from '../api/staff';
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

const pageOf = (row: StaffRow) => `/staff/${row.id}`;

export function StaffList({ query, sort, onSort, onClear }: Props) {
  const { t } = useTranslation('org');
  const staff = useStaff(query);
  const columns = useMemo(() => staffColumns(t), [t]);
  return (
    <RecordList
      label={t('staff.label')}
      records={staff}
      columns={columns}
      look="staff"
      sort={sort ?? 'name'}
      onSort={onSort}
      tools={<ExportButton list="staff" query={query} total={totalOf(staff)} />}
      pageOf={pageOf}
      card={(row) => <StaffCard row={row} />}
      empty={
        <EmptyState
          title={t('staff.emptyTitle')}
          text={onClear ? t('staff.emptyText') : t('staff.emptyScope')}
          action={onClear && <Button onClick={onClear}>{t('common:list.clearFilters')}</Button>}
        />
      }
    />
  );
}

function StaffCard({ row }: { row: StaffRow }) {
  return (
    <div className={desk.card}>
      <div className={desk.title}>
        <Link to={pageOf(row)}>{row.name}</Link>
        <StaffStatusTag status={row.status} />
      </div>
      <div className={desk.soft}>{row.school.name}</div>
      <div className={desk.soft}>
        {labelsOf('staffCategory', row.categories)} {row.phone}
      </div>
    </div>
  );
}
