import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Semester } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { formatDate } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { ExportButton } from '@/shared/ui/list/ExportButton';
import { Pill } from '@/shared/ui/Pill';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { SemesterActions } from './SemesterActions';
import styles from './SemesterList.module.css';

/** This school year and the next, for both stage groups. */
const SHOWN = 8;

/** The latest first, as they stand here. */
const byCode = { sort: '-code' };

const tones = { DRAFT: 'risk', PUBLISHED: 'done', CLOSED: 'muted' } as const;

interface Props {
  semesters: UseQueryResult<{ items: Semester[] }, Error>;
  /** The semester that somebody was sent here for; it stands first. */
  about?: string;
}

/** Semesters, the latest first, each with what may be done to it now. */
export function SemesterList({ semesters, about }: Props) {
  const { t } = useTranslation('calendar');
  const [all, setAll] = useState(false);
  const items = semesters.data?.items ?? [];
  const sorted = [...items].sort((a, b) => Number(b.id === about) - Number(a.id === about));
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  return (
    <Card title={t('semesters')} extra={items.length > 0 && <ExportButton list="semesters" query={byCode} />}>
      <p className={styles.help}>{t('semesterHelp')}</p>
      {semesters.isPending && <Skeleton active paragraph={{ rows: 4 }} />}
      {semesters.isError && <ProblemAlert error={semesters.error} onRetry={() => void semesters.refetch()} />}
      {semesters.isSuccess && items.length === 0 && <p>{t('semestersEmpty')}</p>}
      <ul className={styles.list}>
        {shown.map((semester) => (
          <SemesterItem key={semester.id} semester={semester} asked={semester.id === about} />
        ))}
      </ul>
      {sorted.length > shown.length && (
        <Button className={styles.older} onClick={() => setAll(true)}>
          {t('earlier')}
        </Button>
      )}
    </Card>
  );
}

function SemesterItem({ semester, asked }: { semester: Semester; asked: boolean }) {
  const { t } = useTranslation('calendar');
  const writes = may(useMe(), 'calendar:write');
  const tone = tones[semester.status as keyof typeof tones] ?? 'muted';
  return (
    <li className={asked ? `${styles.item} ${styles.asked}` : styles.item}>
      <h3 className={styles.head}>
        {semester.name}
        <Pill tone={tone}>{labelOf('semesterStatus', semester.status)}</Pill>
        {semester.provisional && <Pill tone="risk">{t('provisional')}</Pill>}
      </h3>
      <p className={styles.group}>{labelOf('stageGroup', semester.stageGroup)}</p>
      <dl className={styles.dates}>
        <dt>{t('reportOn')}</dt>
        <dd>{formatDate(semester.reportOn)}</dd>
        <dt>{t('firstTeachingDay')}</dt>
        <dd>{formatDate(semester.firstTeachingDay)}</dd>
        <dt>{t('lastTeachingDay')}</dt>
        <dd>{formatDate(semester.lastTeachingDay)}</dd>
        <dt>{t('stat')}</dt>
        <dd>{t('statValue', { from: formatDate(semester.statFrom), to: formatDate(semester.statTo) })}</dd>
        <dt>{t('source')}</dt>
        <dd>{semester.source}</dd>
      </dl>
      {writes && <SemesterActions semester={semester} />}
    </li>
  );
}
