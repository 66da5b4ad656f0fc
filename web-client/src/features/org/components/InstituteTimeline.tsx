import { useTranslation } from 'react-i18next';
import type { InstituteStep } from '@/shared/api/types';
import { formatInstant } from '@/shared/format/format';
import type { useInstituteHistory } from '../api/institutes';
import { LifeLine } from './LifeLine';
import styles from './SchoolLife.module.css';

interface Props {
  id: string;
  history: ReturnType<typeof useInstituteHistory>;
}

/** What an institute or an appointment has been through. */
export function InstituteTimeline({ id, history }: Props) {
  const { t } = useTranslation('institutes');
  return (
    <LifeLine
      title={t('history')}
      empty={t('historyEmpty')}
      history={history}
      steps={(history.data?.items ?? []).map((step) => ({ at: step.at, content: <Taken step={step} /> }))}
      subjects={[id]}
    />
  );
}

function Taken({ step }: { step: InstituteStep }) {
  const { t } = useTranslation('institutes');
  return (
    <div className={styles.step}>
      <strong>{t(`action.${step.action}`)}</strong>
      <div className={styles.soft}>
        {formatInstant(step.at)} · {step.by ?? t('automatic')}
      </div>
      {step.reason && <p>{step.reason}</p>}
    </div>
  );
}
