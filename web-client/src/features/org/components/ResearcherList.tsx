import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ResearcherRow } from '@/shared/api/types';
import { formatInstantShort } from '@/shared/format/format';
import { totalOf } from '@/shared/list/pages';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ExportButton } from '@/shared/ui/list/ExportButton';
import type { ListColumn } from '@/shared/ui/list/ListTable';
import { RecordList } from '@/shared/ui/list/RecordList';
import { useResearchers } from '../api/institutes';
import { wordOf } from '../model/instituteWords';
import { InstituteStatusTag } from './InstituteStatusTag';

interface Props {
  query: Record<string, string>;
  /** Whether all of them are of one institute, so that it need not be named in each row. */
  oneInstitute: boolean;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** Given when a filter is set. */
  onClear: (() => void) | undefined;
}

const pageOf = (row: ResearcherRow) => `/institutes/researchers/${row.id}`;

export function ResearcherList({ query, oneInstitute, sort, onSort, onClear }: Props) {
  const { t } = useTranslation('institutes');
  const researchers = useResearchers(query);
  return (
    <RecordList
      label={t('researcher.label')}
      records={researchers}
      columns={useColumns(oneInstitute)}
      look="researchers"
      sort={sort}
      onSort={onSort}
      tools={<ExportButton list="researchers" query={query} total={totalOf(researchers)} />}
      pageOf={pageOf}
      card={(row) => <ResearcherCard row={row} />}
      empty={
        <EmptyState
          title={t('researcher.emptyTitle')}
          text={onClear ? t('emptyText') : t('researcher.emptyScope')}
          action={onClear && <Button onClick={onClear}>{t('common:list.clearFilters')}</Button>}
        />
      }
    />
  );
}

function useColumns(oneInstitute: boolean): ListColumn<ResearcherRow>[] {
  const { t } = useTranslation('institutes');
  return useMemo(() => {
    const institute: ListColumn<ResearcherRow> = {
      key: 'institute',
      title: t('researcher.institute'),
      width: 240,
      render: (_, row) => <Link to={`/institutes/${row.institute.id}`}>{row.institute.name}</Link>,
    };
    return [
      {
        key: 'person',
        title: t('researcher.person'),
        fixedIn: true,
        width: 110,
        render: (_, row) => <Link to={pageOf(row)}>{row.person.name}</Link>,
      },
      ...(oneInstitute ? [] : [institute]),
      {
        key: 'kind',
        title: t('researcher.kind'),
        width: 110,
        render: (_, row) => wordOf('researcherKind', row.kind),
      },
      {
        key: 'subject',
        title: t('researcher.subject'),
        width: 120,
        render: (_, row) => wordOf('researchSubject', row.subject),
      },
      {
        key: 'schools',
        title: t('researcher.schools'),
        width: 100,
        align: 'right',
        render: (_, row) => t('researcher.schoolCount', { count: row.schools }),
      },
      {
        key: 'outputs',
        title: t('researcher.outputs'),
        width: 100,
        align: 'right',
        render: (_, row) => t('researcher.outputCount', { count: row.outputs }),
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
        hiddenAtFirst: oneInstitute,
        width: 130,
        render: (_, row) => formatInstantShort(row.updatedAt),
      },
    ];
  }, [t, oneInstitute]);
}

function ResearcherCard({ row }: { row: ResearcherRow }) {
  return (
    <div className={desk.card}>
      <div className={desk.title}>
        <Link to={pageOf(row)}>
          {row.person.name} · {wordOf('researcherKind', row.kind)}
        </Link>
        <InstituteStatusTag status={row.status} />
      </div>
      <div className={desk.soft}>{row.institute.name}</div>
      <div className={desk.soft}>{wordOf('researchSubject', row.subject)}</div>
    </div>
  );
}
