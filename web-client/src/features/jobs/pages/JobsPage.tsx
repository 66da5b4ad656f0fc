import { Alert, Button, Segmented } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { JobRow } from '@/shared/api/types';
import { formatInstantShort } from '@/shared/format/format';
import { rowsOf } from '@/shared/list/pages';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { JobTag } from '@/shared/ui/JobCard';
import { LinkButton } from '@/shared/ui/LinkButton';
import { CardList } from '@/shared/ui/list/CardList';
import { LoadMore } from '@/shared/ui/list/LoadMore';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useJobs } from '../api/jobs';
import styles from './Jobs.module.css';

const filters = { status: 'one', kind: 'one' } as const;
const OPEN = 'QUEUED,RUNNING';

/** The long work I have started, and where its results are. */
export function Component() {
  const { t } = useTranslation('jobs');
  const { values, change, clear } = useUrlFilters(filters);
  const jobs = useJobs(useMemo(() => toQuery(values), [values]));
  const rows = rowsOf(jobs);
  const chosen = values.status !== undefined || values.kind !== undefined;
  const empty = (
    <Card>
      <EmptyState
        title={t(chosen ? 'noneTitle' : 'emptyTitle')}
        text={t(chosen ? 'noneText' : 'emptyText')}
        action={
          chosen ? (
            <Button onClick={() => clear(Object.keys(filters))}>{t('common:list.clearFilters')}</Button>
          ) : (
            <LinkButton to="/today" type="primary">
              {t('toHome')}
            </LinkButton>
          )
        }
      />
    </Card>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <Segmented
            aria-label={t('show')}
            value={values.status === OPEN ? OPEN : 'all'}
            onChange={(next) => change({ status: next === OPEN ? OPEN : undefined })}
            options={[
              { value: 'all', label: t('all') },
              { value: OPEN, label: t('open') },
            ]}
          />
        }
      />
      {values.kind && (
        <Alert
          className={styles.kind}
          type="info"
          title={t('ofOneKind')}
          action={
            <Button size="small" onClick={() => change({ kind: undefined })}>
              {t('everyKind')}
            </Button>
          }
        />
      )}
      {jobs.isError && <ProblemAlert error={jobs.error} onRetry={() => void jobs.refetch()} />}
      {!(jobs.isError && rows.length === 0) && (
        <CardList
          label={t('label')}
          rows={rows}
          loading={jobs.isPending}
          empty={empty}
          card={(row) => <JobLink job={row} />}
        />
      )}
      <LoadMore
        shown={rows.length}
        hasMore={jobs.hasNextPage}
        loading={jobs.isFetchingNextPage}
        onMore={() => void jobs.fetchNextPage()}
      />
    </>
  );
}

function JobLink({ job }: { job: JobRow }) {
  const { t } = useTranslation('jobs');
  const handled =
    job.total === undefined
      ? t('handled', { done: job.done })
      : t('progress', { done: job.done, total: job.total });
  return (
    <div className={styles.job}>
      <div className={styles.head}>
        <Link to={`/jobs/${job.id}`} className={styles.name}>
          {job.kindName}
        </Link>
        <JobTag status={job.status} />
      </div>
      <p className={styles.soft}>
        {t('submitted', { at: formatInstantShort(job.createdAt) })}
        {job.endedAt && ` · ${t('ended', { at: formatInstantShort(job.endedAt) })}`}
        {(job.done > 0 || job.total !== undefined) && ` · ${handled}`}
      </p>
      {job.failed > 0 && <p className={styles.failed}>{t('failed', { count: job.failed })}</p>}
    </div>
  );
}
