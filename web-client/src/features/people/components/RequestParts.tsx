import { useTranslation } from 'react-i18next';
import type { SubjectRequestDetail, SubjectRequestRow } from '@/shared/api/types';
import { dayToday } from '@/shared/format/days';
import { formatDate, formatInstant } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { Facts } from '@/shared/ui/Facts';
import { Pill } from '@/shared/ui/Pill';
import { wordOf } from '../model/words';
import '../requestTexts';

export function isOpen({ status }: SubjectRequestRow): boolean {
  return status === 'RECEIVED' || status === 'IN_PROGRESS';
}

/** What is asked about whom, in a few words. */
export function useRequestName(): (row: SubjectRequestRow) => string {
  const { t } = useTranslation('requests');
  return ({ kind, student }) => {
    const word = wordOf('requestKind', kind);
    return student ? t('row.child', { kind: word, name: student.name }) : t('row.self', { kind: word });
  };
}

/** Until when there is an answer; what is late says so. */
export function RequestDue({ row }: { row: SubjectRequestRow }) {
  const { t } = useTranslation('requests');
  const date = formatDate(row.dueOn);
  if (!isOpen(row)) return null;
  return row.dueOn < dayToday() ? (
    <div className={desk.tags}>
      <Pill tone="overdue">{t('row.overdue', { date })}</Pill>
    </div>
  ) : (
    <div className={desk.soft}>{t('row.due', { date })}</div>
  );
}

/** Each step with its time, the first one first. */
export function RequestTimeline({ row }: { row: SubjectRequestRow }) {
  const { t } = useTranslation('requests');
  const steps = [
    { what: t('timeline.created'), at: row.createdAt },
    { what: t('timeline.taken'), at: row.takenAt },
    { what: t('timeline.handed'), at: row.handedAt },
    {
      what: t(`timeline.${row.status === 'REFUSED' || row.status === 'WITHDRAWN' ? row.status : 'ANSWERED'}`),
      at: row.endedAt,
    },
  ];
  return (
    <Card title={t('timeline.title')}>
      <ol className={desk.rows} aria-label={t('timeline.title')}>
        {steps.map(
          ({ what, at }) =>
            at && (
              <li key={what}>
                <div>{what}</div>
                <div className={desk.soft}>{formatInstant(at)}</div>
              </li>
            ),
        )}
      </ol>
      <RequestDue row={row} />
    </Card>
  );
}

/** What came of it, in writing; a refusal says how to object (P-08). */
export function RequestAnswer({ detail }: { detail: SubjectRequestDetail }) {
  const { t } = useTranslation('requests');
  const { answer, law, objection } = detail;
  if (answer === undefined) return null;
  return (
    <Card title={t('answer.title')}>
      <Facts
        facts={[
          { label: t(objection ? 'answer.reason' : 'answer.text'), value: answer, wide: true },
          ...(law ? [{ label: t('answer.law'), value: law, wide: true }] : []),
          ...(objection ? [{ label: t('answer.objection'), value: objection, wide: true }] : []),
        ]}
      />
    </Card>
  );
}
