import { useTranslation } from 'react-i18next';
import type { AgreementDetail } from '@/shared/api/types';
import { formatInstant } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { AgreementDue } from './tags';

interface Step {
  what: string;
  at?: string;
  by?: string;
  /** What was said with it. */
  text?: string;
}

/** What has happened, who did it and what they said. */
export function AgreementTimeline({ detail }: { detail: AgreementDetail }) {
  const { t } = useTranslation('sharing');
  const { agreement, answeredAt, endedAt } = detail;
  const { status } = agreement;
  const steps: Step[] = [{ what: t('timeline.applied'), at: agreement.createdAt, by: detail.raisedBy }];
  if (answeredAt) {
    const what = t(`timeline.${status === 'REFUSED' ? 'REFUSED' : 'GRANTED'}`);
    steps.push({ what, at: answeredAt, by: detail.answeredBy, text: detail.answer });
  }
  if (endedAt)
    steps.push({ what: t('timeline.revoked'), at: endedAt, by: detail.endedBy, text: detail.endReason });
  if (status === 'WITHDRAWN') steps.push({ what: t('timeline.withdrawn') });
  return (
    <Card title={t('timeline.title')}>
      <ol className={desk.rows} aria-label={t('timeline.title')}>
        {steps.map(({ what, at, by, text }) => (
          <li key={what}>
            <div>{what}</div>
            {at && (
              <div className={desk.soft}>
                {by ? t('timeline.by', { at: formatInstant(at), name: by }) : formatInstant(at)}
              </div>
            )}
            {text && <div className={desk.written}>{text}</div>}
          </li>
        ))}
      </ol>
      <AgreementDue row={agreement} />
    </Card>
  );
}
