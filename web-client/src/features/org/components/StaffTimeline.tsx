import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StaffDetail, StaffStep } from '@/shared/api/types';
import { roleName } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { formatInstant } from '@/shared/format/format';
import { useStaffHistory } from '../api/staff';
import { LifeLine } from './LifeLine';
import styles from './SchoolLife.module.css';
import '../orgTexts';

/** What happened in somebody's work; a waiting proposal stands on top. */
export function StaffTimeline({ staff }: { staff: StaffDetail }) {
  const { t } = useTranslation('org');
  const history = useStaffHistory(staff.id);
  const open = staff.openProposal;
  return (
    <LifeLine
      title={t('staff.history')}
      empty={t('staff.historyEmpty')}
      open={
        open && (
          <>
            <strong>{labelOf('staffStep', open.kind.replace('staff.', ''))}</strong>{' '}
            <span className={styles.soft}>{t('staff.pending')}</span>{' '}
            <Link to={`/proposals/${open.id}`}>{t('staff.openProposal')}</Link>
          </>
        )
      }
      history={history}
      steps={(history.data?.items ?? []).map((step) => ({ at: step.at, content: <Step step={step} /> }))}
      subjects={[staff.id, staff.person]}
    />
  );
}

function Step({ step }: { step: StaffStep }) {
  const { t } = useTranslation('org');
  return (
    <div className={styles.step}>
      <strong>{labelOf('staffStep', step.action)}</strong>{' '}
      {step.from !== step.to && (
        <span className={styles.soft}>
          {t('staff.fromTo', {
            from: labelOf('staffStatus', step.from),
            to: labelOf('staffStatus', step.to),
          })}
        </span>
      )}
      <div className={styles.soft}>
        {formatInstant(step.at)} ·{' '}
        {step.by
          ? t('staff.by', { name: step.by.name, role: roleName(step.actingRole) })
          : t('staff.bySystem')}
      </div>
      {step.reason && <p>{step.reason}</p>}
    </div>
  );
}
