import { useTranslation } from 'react-i18next';
import type { ExportRequestDetail } from '@/shared/api/types';
import { roleName } from '@/shared/auth/me';
import { formatCount, formatInstant } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { stateOf } from '../model/requests';
import { RequestDue } from './tags';

interface Step {
  what: string;
  at?: string;
  by?: string;
  /** What was said with it. */
  text?: string;
}

/** What has happened, who did it and what they said. */
export function RequestTimeline({ detail }: { detail: ExportRequestDetail }) {
  const { t } = useTranslation('exportRequests');
  const { request, answeredAt } = detail;
  const author = t('timeline.author', { name: request.raisedBy, role: roleName(detail.role) });
  const steps: Step[] = [{ what: t('timeline.applied'), at: request.createdAt, by: author }];
  if (answeredAt) {
    const what = t(request.status === 'REFUSED' ? 'timeline.refused' : 'timeline.approved');
    steps.push({ what, at: answeredAt, by: detail.answeredBy, text: detail.answer });
  }
  if (request.takenAt) {
    const rows = formatCount(detail.takenRows ?? 0);
    steps.push({ what: t('timeline.taken', { rows }), at: request.takenAt, by: request.raisedBy });
  }
  if (request.status === 'WITHDRAWN') steps.push({ what: t('timeline.withdrawn') });
  if (stateOf(request) === 'EXPIRED') steps.push({ what: t('timeline.expired'), at: request.validUntil });
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
      <RequestDue row={request} />
    </Card>
  );
}
