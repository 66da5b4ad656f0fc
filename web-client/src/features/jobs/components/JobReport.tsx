import { Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobLine } from '@/shared/api/types';
import { rowsOf } from '@/shared/list/pages';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LoadMore } from '@/shared/ui/list/LoadMore';
import { Pill } from '@/shared/ui/Pill';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useJobReport } from '../api/jobs';
import styles from '../pages/Jobs.module.css';

const levels = ['INFO', 'WARNING', 'ERROR'] as const;
const tones = { INFO: 'muted', WARNING: 'risk', ERROR: 'overdue' } as const;

/** Every line of the report of a job that has ended, all or of one level. */
export function JobReport({ id }: { id: string }) {
  const { t } = useTranslation('jobs');
  const [level, setLevel] = useState<string>();
  const report = useJobReport(id, level);
  const lines = rowsOf(report);
  return (
    <Card
      title={t('report')}
      extra={
        <Select
          className={styles.level}
          aria-label={t('level')}
          placeholder={t('anyLevel')}
          allowClear
          value={level}
          onChange={(next?: string) => setLevel(next)}
          options={levels.map((value) => ({ value, label: t(`levels.${value}`) }))}
        />
      }
    >
      {report.isError && <ProblemAlert error={report.error} onRetry={() => void report.refetch()} />}
      {report.isPending && <Skeleton active paragraph={{ rows: 4 }} />}
      {report.isSuccess && lines.length === 0 && (
        <EmptyState title={t('noLines')} text={t(level ? 'noLinesOfLevel' : 'noLinesText')} />
      )}
      {lines.length > 0 && (
        <ul className={styles.lines} aria-label={t('report')}>
          {lines.map((line) => (
            <Line key={line.seq} line={line} />
          ))}
        </ul>
      )}
      <LoadMore
        shown={lines.length}
        hasMore={report.hasNextPage}
        loading={report.isFetchingNextPage}
        onMore={() => void report.fetchNextPage()}
      />
    </Card>
  );
}

function Line({ line }: { line: JobLine }) {
  const { t } = useTranslation('jobs');
  const level = levels.find((known) => known === line.level) ?? 'INFO';
  return (
    <li>
      <div>
        <Pill tone={tones[level]}>{t(`levels.${level}`)}</Pill> <strong>{line.subject}</strong>
      </div>
      <span>{line.message}</span>
    </li>
  );
}
