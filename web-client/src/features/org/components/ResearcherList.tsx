import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ResearcherRow } from '@/shared/api/types';
import { formatInstantShort } from '@/shared/format/format';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { CardList } from '@/shared/ui/list/CardList';
import { ExportButton } from '@/shared/ui/list/ExportButton';
import { type ListColumn, ListTable } from '@/shared/ui/list/ListTable';
import { ListTools, useListLook } from '@/shared/ui/list/ListTools';
import { LoadMore, ShownOf } from '@/shared/ui/list/LoadMore';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useResearchers } from '../api/institutes';
import { wordOf } from '../model/instituteWords';
import { InstituteStatusTag } from './InstituteStatusTag';
import styles from './SchoolList.module.css';

interface Props {
  query: Record<string, string>;
  /** Whether all of them are of one institute, so that it need not be named in each row. */
  oneInstitute: boolean;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** Given when a filter is set. */
  onClear: (() => void) | undefined;
}

export function ResearcherList({ query, oneInstitute, sort, onSort, onClear }: Props) {
  const { t } = useTranslation('institutes');
  const navigate = useNavigate();
  const phone = usePhone();
  const researchers = useResearchers(query);
  const rows = rowsOf(researchers);
  const columns = useColumns(oneInstitute);
  const look = useListLook('researchers', columns);
  if (researchers.isError && rows.length === 0) {
    return <ProblemAlert error={researchers.error} onRetry={() => void researchers.refetch()} />;
  }
  const empty = (
    <EmptyState
      title={t('researcher.emptyTitle')}
      text={onClear ? t('emptyText') : t('researcher.emptyScope')}
      action={onClear && <Button onClick={onClear}>{t('common:list.clearFilters')}</Button>}
    />
  );
  const more = (
    <LoadMore
      shown={rows.length}
      total={totalOf(researchers)}
      hasMore={researchers.hasNextPage}
      loading={researchers.isFetchingNextPage}
      onMore={() => void researchers.fetchNextPage()}
    />
  );
  return (
    <>
      {researchers.isError && (
        <ProblemAlert error={researchers.error} onRetry={() => void researchers.refetch()} />
      )}
      <div className={styles.tools}>
        <span className={styles.count} role="status">
          {rows.length > 0 && <ShownOf shown={rows.length} total={totalOf(researchers)} />}
        </span>
        <div className={styles.actions}>
          <ExportButton list="researchers" query={query} total={totalOf(researchers)} />
          {!phone && <ListTools columns={columns} look={look} />}
        </div>
      </div>
      {phone ? (
        <>
          <CardList
            label={t('researcher.label')}
            rows={rows}
            loading={researchers.isPending}
            empty={empty}
            card={(row) => <ResearcherCard row={row} />}
          />
          {more}
        </>
      ) : (
        <Card flush>
          <ListTable
            label={t('researcher.label')}
            rows={rows}
            columns={look.visible}
            compact={look.compact}
            loading={researchers.isPending || researchers.isPlaceholderData}
            sort={sort}
            onSort={onSort}
            onOpen={(row) => void navigate(`/institutes/researchers/${row.id}`)}
            empty={empty}
          />
          {more}
        </Card>
      )}
    </>
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
        render: (_, row) => <Link to={`/institutes/researchers/${row.id}`}>{row.person.name}</Link>,
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
    <div className={styles.card}>
      <div className={styles.title}>
        <Link to={`/institutes/researchers/${row.id}`}>
          {row.person.name} · {wordOf('researcherKind', row.kind)}
        </Link>
        <InstituteStatusTag status={row.status} />
      </div>
      <div className={styles.line}>{row.institute.name}</div>
      <div className={styles.line}>{wordOf('researchSubject', row.subject)}</div>
    </div>
  );
}
