import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  DownloadOutlined,
  StopOutlined,
  SyncOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { Button, Progress, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { JobDetail } from '../api/types';
import { labelOf } from '../codes/codes';
import { useDownload } from '../files/useDownload';
import { formatInstant } from '../format/format';
import { useCancelJob, useJob, useJobFaults } from '../jobs/useJob';
import type { Tone } from '../theme/tokens';
import { Card } from './Card';
import styles from './JobCard.module.css';
import { Pill } from './Pill';
import { ProblemAlert } from './ProblemAlert';

const looks: Record<string, { tone: Tone; icon: ReactNode }> = {
  QUEUED: { tone: 'track', icon: <ClockCircleOutlined /> },
  RUNNING: { tone: 'track', icon: <SyncOutlined spin /> },
  DONE: { tone: 'done', icon: <CheckCircleOutlined /> },
  FAILED: { tone: 'risk', icon: <WarningOutlined /> },
  CANCELLED: { tone: 'muted', icon: <StopOutlined /> },
  INTERRUPTED: { tone: 'risk', icon: <WarningOutlined /> },
};

/** The state of a job as icon and word. */
export function JobTag({ status }: { status: string }) {
  const look = looks[status] ?? { tone: 'muted' as const, icon: <ClockCircleOutlined /> };
  return (
    <Pill tone={look.tone} icon={look.icon}>
      {labelOf('jobStatus', status)}
    </Pill>
  );
}

interface Props {
  id: string;
  title?: string;
  /** On its own page the whole report stands below it. */
  ownPage?: boolean;
  /** Stands in place of the first faults, for a page that shows them in its own way. */
  report?: (job: JobDetail) => ReactNode;
  /** What the file of results holds, as the button that fetches it. */
  resultText?: string;
  /** Stands behind the card: what is too long to be read out each time it changes. */
  below?: (job: JobDetail) => ReactNode;
}

/** A job: how far it is, what went wrong, what came of it, how to stop it and where it is found again. */
export function JobCard({ id, title, ownPage, report, resultText, below }: Props) {
  const { t } = useTranslation();
  const found = useJob(id);
  const cancel = useCancelJob(id);
  if (found.isPending) {
    return (
      <Card title={title}>
        <Skeleton active paragraph={{ rows: 2 }} />
      </Card>
    );
  }
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  const { job, etag } = found.data;
  const stop = job.actions.find((action) => action.name === 'cancel');
  const card = (
    <Card title={title ?? job.kindName} extra={<JobTag status={job.status} />}>
      <div className={styles.body} aria-live="polite">
        <JobState job={job} />
        {report ? report(job) : job.failed > 0 && !ownPage && <Faults id={id} failed={job.failed} />}
        {cancel.isError && <ProblemAlert error={cancel.error} />}
        <div className={styles.actions}>
          {job.resultFile && <ResultLink file={job.resultFile} text={resultText} />}
          {stop && (
            <Button
              disabled={!stop.enabled}
              title={stop.reason ?? undefined}
              loading={cancel.isPending}
              onClick={() => cancel.mutate(etag)}
            >
              {t('job.cancel')}
            </Button>
          )}
          {stop?.reason && <span className={styles.soft}>{stop.reason}</span>}
          {!ownPage && <Link to={`/jobs/${id}`}>{t('job.page')}</Link>}
        </div>
      </div>
    </Card>
  );
  return (
    <>
      {card}
      {below?.(job)}
    </>
  );
}

function JobState({ job }: { job: JobDetail }) {
  const { t } = useTranslation();
  const running = job.status === 'QUEUED' || job.status === 'RUNNING';
  const percent = job.total ? Math.floor((job.done / job.total) * 100) : 0;
  return (
    <>
      {running && <Progress percent={percent} status="active" aria-label={t('job.progress')} />}
      {running && (
        <p className={styles.soft}>
          {job.note ?? t('job.waiting')}
          {job.total !== undefined && ` · ${t('job.count', { done: job.done, total: job.total })}`}
        </p>
      )}
      {job.summary && <p className={styles.summary}>{job.summary}</p>}
      {job.error && <p className={styles.summary}>{job.error}</p>}
      {job.endedAt && <p className={styles.soft}>{t('job.ended', { at: formatInstant(job.endedAt) })}</p>}
    </>
  );
}

function Faults({ id, failed }: { id: string; failed: number }) {
  const { t } = useTranslation();
  const faults = useJobFaults(id);
  return (
    <div>
      <strong>{t('job.faults', { failed })}</strong>
      <ul className={styles.faults}>
        {faults.data?.items.map((line) => (
          <li key={line.seq}>
            {line.subject}：{line.message}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ResultLink({ file, text }: { file: string; text?: string }) {
  const { t } = useTranslation();
  const download = useDownload();
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={download.isPending} onClick={() => download.mutate(file)}>
        {text ?? t('job.result')}
      </Button>
      {download.isError && <ProblemAlert error={download.error} />}
    </>
  );
}
