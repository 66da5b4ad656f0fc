import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/EmptyState';
import { RecordList } from '@/shared/ui/list/RecordList';
import type { useStudents } from '../api/students';
import { StudentCard } from './StudentCard';
import { studentColumns } from './studentColumns';

interface Props {
  students: ReturnType<typeof useStudents>;
  /** Whether all of them are of one school, so that it need not be named in each row. */
  oneSchool: boolean;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** Given when a filter is set. */
  onClear: (() => void) | undefined;
}

export function StudentList({ students, oneSchool, sort, onSort, onClear }: Props) {
  const { t } = useTranslation('people');
  const columns = useMemo(() => studentColumns(t, oneSchool), [t, oneSchool]);
  return (
    <RecordList
      label={t('list.label')}
      records={students}
      columns={columns}
      look="students"
      sort={sort ?? 'name'}
      onSort={onSort}
      pageOf={(row) => `/students/${row.id}`}
      card={(row) => <StudentCard row={row} oneSchool={oneSchool} />}
      empty={
        <EmptyState
          title={t('list.emptyTitle')}
          text={onClear ? t('list.emptyText') : t('list.emptyScope')}
          action={onClear && <Button onClick={onClear}>{t('common:list.clearFilters')}</Button>}
        />
      }
    />
  );
}
