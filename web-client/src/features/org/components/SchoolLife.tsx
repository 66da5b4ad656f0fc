import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SchoolDetail, SchoolStep } from '@/shared/api/types';
import { roleName } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { formatInstant } from '@/shared/format/format';
import { ValueComparison } from '@/shared/ui/ValueComparison';
import { useSchoolHistory } from '../api/life';
import { LifeLine } from './LifeLine';
import styles from './SchoolLife.module.css';
import '../orgTexts';

/** What happened to the school, who decided it and why; a waiting proposal stands on top. */
export function SchoolLife({ school }: { school: SchoolDetail }) {
  const { t } = useTranslation('org');
  const history = useSchoolHistory(school.id);
  const open = school.openProposal;
  return (
    <LifeLine
      title={t('life.title')}
      empty={t('life.empty')}
      open={
        open && (
          <>
            <strong>{labelOf('schoolStep', open.kind.replace('school.', ''))}</strong>{' '}
            <span className={styles.soft}>{t('life.pending')}</span>{' '}
            <Link to={`/proposals/${open.id}`}>{t('life.openProposal')}</Link>
          </>
        )
      }
      history={history}
      steps={(history.data?.items ?? []).map((step) => ({ at: step.at, content: <Step step={step} /> }))}
      subjects={[school.id]}
    />
  );
}

function Step({ step }: { step: SchoolStep }) {
  const { t } = useTranslation('org');
  return (
    <div className={styles.step}>
      <strong>{labelOf('schoolStep', step.action)}</strong>{' '}
      {step.from !== step.to && (
        <span className={styles.soft}>
          {t('life.fromTo', {
            from: step.from === 'NONE' ? t('life.nothing') : labelOf('status', step.from),
            to: labelOf('status', step.to),
          })}
        </span>
      )}
      {step.other && <Link to={`/schools/${step.other.id}`}>{step.other.name}</Link>}
      <div className={styles.soft}>
        {formatInstant(step.at)} ·{' '}
        {step.by ? t('life.by', { name: step.by.name, role: roleName(step.actingRole) }) : t('life.bySystem')}
      </div>
      {step.after && (
        <ValueComparison
          before={step.before ?? {}}
          after={step.after}
          labels={{ before: t('life.before'), after: t('life.after') }}
        />
      )}
      {step.reason && <p>{step.reason}</p>}
    </div>
  );
}
