import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InstituteRow } from '@/shared/api/types';
import { formatInstantShort } from '@/shared/format/format';
import { totalOf } from '@/shared/list/pages';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ExportButton } from '@/shared/ui/list/ExportButton';
import type { ListColumn } from '@/shared/ui/list/ListTable';
import { RecordList } from '@/shared/ui/list/RecordList';
import { useInstitutes } from '../api/institutes';
import { wordOf } from '../model/instituteWords';
import { InstituteStatusTag } from './InstituteStatusTag';

interface Props {
  query: Record<string, string>;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** Given when a filter is set. */
  onClear: (() => void) | undefined;
}

const pageOf = (row: InstituteRow) => `/institutes/${row.id}`;

export function InstituteList({ query, sort, onSort, onClear }: Props) {
  const { t } = useTranslation('institutes');
  const institutes = useInstitutes(query);
  return (
    <RecordList
      label={t('label')}
      records={institutes}
      columns={useColumns()}
      look="institutes"
      sort={sort}
      onSort={onSort}
      tools={<ExportButton list="institutes" query={query} total={totalOf(institutes)} />}
      pageOf={pageOf}
      card={(row) => <InstituteCard row={row} />}
      empty={
        <EmptyState
          title={t('emptyTitle')}
          text={onClear ? t('emptyText') : t('emptyScope')}
          action={onClear && <Button onClick={onClear}>{t('common:list.clearFilters')}</Button>}
        />
      }
    />
  );
}

function useColumns(): ListColumn<InstituteRow>[] {
  const { t } = useTranslation('institutes');
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('field.name'),
        fixedIn: true,
        width: 260,
        render: (_, row) => <Link to={pageOf(row)}>{row.name}</Link>,
      },
      {
        key: 'level',
        title: t('field.level'),
        width: 120,
        render: (_, row) => wordOf('instituteLevel', row.level),
      },
      {
        key: 'managingUnit',
        title: t('field.managingUnit'),
        width: 160,
        render: (_, row) => row.managingUnit.name,
      },
      {
        key: 'fullTime',
        title: t('field.fullTime'),
        width: 90,
        align: 'right',
        render: (_, row) => t('people', { count: row.fullTime }),
      },
      {
        key: 'partTime',
        title: t('field.partTime'),
        width: 90,
        align: 'right',
        render: (_, row) => t('people', { count: row.partTime }),
      },
      {
        key: 'status',
        title: t('field.status'),
        width: 110,
        render: (_, row) => <InstituteStatusTag status={row.status} />,
      },
      {
        key: 'updatedAt',
        title: t('field.updatedAt'),
        sortable: true,
        width: 130,
        render: (_, row) => formatInstantShort(row.updatedAt),
      },
    ],
    [t],
  );
}

function InstituteCard({ row }: { row: InstituteRow }) {
  const { t } = useTranslation('institutes');
  return (
    <div className={desk.card}>
      <div className={desk.title}>
        <Link to={pageOf(row)}>{row.name}</Link>
        <InstituteStatusTag status={row.status} />
      </div>
      <div className={desk.soft}>{row.managingUnit.name}</div>
      <div className={desk.soft}>{t('staffed', { full: row.fullTime, part: row.partTime })}</div>
    </div>
  );
}
