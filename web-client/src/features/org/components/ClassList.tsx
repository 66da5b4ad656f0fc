import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ClassRow } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { totalOf } from '@/shared/list/pages';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ExportButton } from '@/shared/ui/list/ExportButton';
import { RecordList } from '@/shared/ui/list/RecordList';
import { useClasses } from '../api/classes';
import { gradeName } from '../model/grades';
import { ClassStatusTag } from './ClassStatusTag';
import { classColumns } from './classColumns';

interface Props {
  query: Record<string, string>;
  /** Whether all of them are of one school, so that it need not be named in each row. */
  oneSchool: boolean;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** Given when a filter is set. */
  onClear: (() => void) | undefined;
}

const pageOf = (row: ClassRow) => `/classes/${row.id}`;

export function ClassList({ query, oneSchool, sort, onSort, onClear }: Props) {
  const { t } = useTranslation('classes');
  const classes = useClasses(query);
  const mayOpenStaff = may(useMe(), 'staff:read');
  const columns = useMemo(() => classColumns(t, oneSchool, mayOpenStaff), [t, oneSchool, mayOpenStaff]);
  return (
    <RecordList
      label={t('label')}
      records={classes}
      columns={columns}
      look="classes"
      sort={sort}
      onSort={onSort}
      tools={<ExportButton list="classes" query={query} total={totalOf(classes)} />}
      pageOf={pageOf}
      card={(row) => <ClassCard row={row} oneSchool={oneSchool} />}
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

function ClassCard({ row, oneSchool }: { row: ClassRow; oneSchool: boolean }) {
  const { t } = useTranslation('classes');
  return (
    <div className={desk.card}>
      <div className={desk.title}>
        <Link to={pageOf(row)}>
          {row.name} · {gradeName(row.gradeCode)}
        </Link>
        <ClassStatusTag status={row.status} />
      </div>
      {!oneSchool && <div className={desk.soft}>{row.school.name}</div>}
      <div className={desk.soft}>
        {t('field.homeroom')}：{row.homeroom?.name ?? t('none')}
      </div>
    </div>
  );
}
