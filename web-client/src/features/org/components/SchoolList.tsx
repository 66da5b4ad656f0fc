import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { totalOf } from '@/shared/list/pages';
import { usePhone } from '@/shared/theme/usePhone';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ExportButton } from '@/shared/ui/list/ExportButton';
import { RecordList } from '@/shared/ui/list/RecordList';
import { type SchoolQuery, useSchools } from '../api/schools';
import { QuickLook } from './QuickLook';
import { SchoolSummaryCard } from './SchoolSummaryCard';
import { SortSelect } from './SortSelect';
import { schoolColumns } from './schoolColumns';
import '../orgTexts';

interface Props {
  query: SchoolQuery;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** Given when a filter is set. */
  onClear: (() => void) | undefined;
}

export function SchoolList({ query, sort, onSort, onClear }: Props) {
  const { t } = useTranslation('org');
  const phone = usePhone();
  const [looking, setLooking] = useState<string>();
  const schools = useSchools(query);
  const columns = useMemo(() => schoolColumns(t, setLooking), [t]);
  return (
    <>
      <RecordList
        label={t('list.label')}
        records={schools}
        columns={columns}
        look="schools"
        sort={sort ?? 'name'}
        onSort={onSort}
        tools={
          <>
            <ExportButton list="schools" query={query} total={totalOf(schools)} />
            {phone && <SortSelect value={sort} onChange={onSort} />}
          </>
        }
        pageOf={(row) => `/schools/${row.id}`}
        card={(row) => <SchoolSummaryCard school={row} />}
        empty={
          <EmptyState
            title={t('list.emptyTitle')}
            text={onClear ? t('list.emptyText') : t('list.emptyScope')}
            action={onClear && <Button onClick={onClear}>{t('common:list.clearFilters')}</Button>}
          />
        }
      />
      <QuickLook id={looking} onClose={() => setLooking(undefined)} />
    </>
  );
}
