import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Semester } from '@/shared/api/types';
import { roleName } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { formatInstant } from '@/shared/format/format';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type SemesterVerb, useSemester, useSemesterHistory } from '../api/calendar';
import { SemesterCorrectDialog } from './SemesterCorrectDialog';
import { SemesterDatesDialog } from './SemesterDatesDialog';
import styles from './SemesterList.module.css';
import { SemesterStepDialog } from './SemesterStepDialog';

const verbs: SemesterVerb[] = ['publish', 'close', 'reopen'];

/** The steps that are open now, and why one is not. */
export function SemesterActions({ semester }: { semester: Semester }) {
  const { t } = useTranslation('calendar');
  const found = useSemester(semester.id);
  const [open, setOpen] = useState<SemesterVerb | 'dates' | 'correct' | 'history'>();
  const close = () => setOpen(undefined);
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { detail, etag } = found.data;
  const steps = detail.actions.filter(({ name }) => verbs.some((verb) => verb === name));
  const refused = steps.find((step) => !step.enabled);
  const verb = verbs.find((one) => one === open);
  return (
    <>
      <div className={styles.actions}>
        {detail.actions.some(({ name, enabled }) => name === 'update' && enabled) && (
          <Button onClick={() => setOpen('dates')}>{t('fill')}</Button>
        )}
        {detail.actions.some(({ name, enabled }) => name === 'correct' && enabled) && (
          <Button onClick={() => setOpen('correct')}>{labelOf('semesterStep', 'correct')}</Button>
        )}
        {steps.map((step) => (
          <Button
            key={step.name}
            type={step.name === 'publish' ? 'primary' : 'default'}
            disabled={!step.enabled}
            onClick={() => setOpen(step.name as SemesterVerb)}
          >
            {labelOf('semesterStep', step.name)}
          </Button>
        ))}
        <Button type="link" onClick={() => setOpen('history')}>
          {t('history')}
        </Button>
      </div>
      {refused?.reason && <p className={styles.reason}>{refused.reason}</p>}
      {open === 'dates' && <SemesterDatesDialog semester={detail.semester} etag={etag} onClose={close} />}
      {open === 'correct' && <SemesterCorrectDialog semester={detail.semester} etag={etag} onClose={close} />}
      {open === 'history' && <History id={semester.id} name={semester.name} onClose={close} />}
      {verb && <SemesterStepDialog semester={detail.semester} etag={etag} verb={verb} onClose={close} />}
    </>
  );
}

function History({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { t } = useTranslation('calendar');
  const found = useSemesterHistory(id);
  return (
    <Modal open title={`${t('history')}：${name}`} footer={null} onCancel={onClose} loading={found.isPending}>
      {found.isError && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <p>{t('historyEmpty')}</p>}
      <ul>
        {found.data?.items.map((step) => (
          <li key={step.at}>
            <strong>{labelOf('semesterStep', step.action)}</strong>{' '}
            {t('historyLine', { at: formatInstant(step.at), by: roleName(step.actingRole) })}
            {step.reason && <p>{step.reason}</p>}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
