import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ClassRow } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
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
import { useClasses } from '../api/classes';
import { gradeName } from '../model/grades';
import { ClassStatusTag } from './ClassStatusTag';
import { classColumns } from './classColumns';
import styles from './SchoolList.module.css';

interface Props {
  query: Record<string, string>;
  /** Whether all of them are of one school, so that it need not be named in each row. */
  oneSchool: boolean;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** Given when a filter is set. */
  onClear: (() => void) | undefined;
}

export function ClassList({ query, oneSchool, sort, onSort, onClear }: Props) {
  const { t } = useTranslation('classes');
  const navigate = useNavigate();
  const phone = usePhone();
  const classes = useClasses(query);
  const rows = rowsOf(classes);
  const mayOpenStaff = may(useMe(), 'staff:read');
  const columns = useMemo(() => classColumns(t, oneSchool, mayOpenStaff), [t, oneSchool, mayOpenStaff]);
  const look = useListLook('classes', columns);
  if (classes.isError && rows.length === 0) {
    return <ProblemAlert error={classes.error} onRetry={() => void classes.refetch()} />;
  }
  const empty = (
    <EmptyState
      title={t('emptyTitle')}
      text={onClear ? t('emptyText') : t('emptyScope')}
      action={onClear && <Button onClick={onClear}>{t('common:list.clearFilters')}</Button>}
    />
  );
  const more = (
    <LoadMore
      shown={rows.length}
      total={totalOf(classes)}
      hasMore={classes.hasNextPage}
      loading={classes.isFetchingNextPage}
      onMore={() => void classes.fetchNextPage()}
    />
  );
  return (
    <>
      {classes.isError && <ProblemAlert error={classes.error} onRetry={() => void classes.refetch()} />}
      <div className={styles.tools}>
        <span className={styles.count} role="status">
          {rows.length > 0 && <ShownOf shown={rows.length} total={totalOf(classes)} />}
        </span>
        <div className={styles.actions}>
          <ExportButton list="classes" query={query} total={totalOf(classes)} />
          {!phone && <ListTools columns={columns} look={look} />}
        </div>
      </div>
      {phone ? (
        <>
          <CardList
            label={t('label')}
            rows={rows}
            loading={classes.isPending}
            empty={empty}
            card={(row) => <ClassCard row={row} oneSchool={oneSchool} />}
          />
          {more}
        </>
      ) : (
        <Card flush>
          <ListTable
            label={t('label')}
            rows={rows}
            columns={look.visible}
            compact={look.compact}
            loading={classes.isPending || classes.isPlaceholderData}
            sort={sort}
            onSort={onSort}
            onOpen={(row) => void navigate(`/classes/${row.id}`)}
            empty={empty}
          />
          {more}
        </Card>
      )}
    </>
  );
}

function ClassCard({ row, oneSchool }: { row: ClassRow; oneSchool: boolean }) {
  const { t } = useTranslation('classes');
  return (
    <div className={styles.card}>
      <div className={styles.title}>
        <Link to={`/classes/${row.id}`}>
          {row.name} · {gradeName(row.gradeCode)}
        </Link>
        <ClassStatusTag status={row.status} />
      </div>
      {!oneSchool && <div className={styles.line}>{row.school.name}</div>}
      <div className={styles.line}>
        {t('field.homeroom')}：{row.homeroom?.name ?? t('none')}
      </div>
    </div>
  );
}
