import { useTranslation } from 'react-i18next';
import type { ClassStep } from '@/shared/api/types';
import { formatInstant } from '@/shared/format/format';
import { useClassHistory } from '../api/classes';
import { gradeName } from '../model/grades';
import { LifeLine } from './LifeLine';
import styles from './SchoolLife.module.css';

/** What a class has been through. */
export function ClassTimeline({ id }: { id: string }) {
  const { t } = useTranslation('classes');
  const history = useClassHistory(id);
  return (
    <LifeLine
      title={t('history')}
      empty={t('historyEmpty')}
      history={history}
      steps={(history.data?.items ?? []).map((step) => ({ at: step.at, content: <Step step={step} /> }))}
      subjects={[id]}
    />
  );
}

function Step({ step }: { step: ClassStep }) {
  const { t } = useTranslation('classes');
  const { fromGrade, toGrade, fromSchool, fromName } = step;
  return (
    <div className={styles.step}>
      <strong>{t(`event.${step.action}`)}</strong>{' '}
      {fromGrade && toGrade && (
        <span className={styles.soft}>
          {t('fromTo', { from: gradeName(fromGrade), to: gradeName(toGrade) })}
        </span>
      )}
      {fromName && (
        <span className={styles.soft}>
          {t('cameFrom', { school: fromSchool?.name ?? '', name: fromName })}
        </span>
      )}
      <div className={styles.soft}>
        {formatInstant(step.at)}
        {step.by && ` · ${step.by.name}`}
      </div>
      {step.reason && <p>{step.reason}</p>}
    </div>
  );
}
