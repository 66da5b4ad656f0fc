import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExportRequestDetail } from '@/shared/api/types';
import { useMe } from '@/shared/auth/me';
import { formatCount, formatInstant } from '@/shared/format/format';
import { applicableBy } from '@/shared/list/sensitiveLists';
import desk from '@/shared/ui/desk.module.css';
import { stateOf } from '../model/requests';

/** What the author does next; others read it in the timeline. */
export function RequestOutcome({ detail }: { detail: ExportRequestDetail }) {
  const { t } = useTranslation('exportRequests');
  const { request } = detail;
  if (!request.own) return null;
  const until = request.validUntil && formatInstant(request.validUntil);
  switch (stateOf(request)) {
    case 'SUBMITTED':
      return <Alert type="info" showIcon title={t('next.waiting')} />;
    case 'APPROVED':
      return (
        <Alert type="success" showIcon title={t('next.approved', { until })} description={t('next.use')} />
      );
    case 'TAKEN':
      return (
        <Alert
          type="success"
          showIcon
          title={t('next.taken', {
            rows: formatCount(detail.takenRows ?? 0),
            at: formatInstant(request.takenAt ?? request.createdAt),
          })}
          description={t('next.use')}
        />
      );
    case 'REFUSED':
      return <Alert type="warning" showIcon title={t('next.refused')} description={<Again />} />;
    case 'EXPIRED':
      return <Alert type="info" showIcon title={t('next.expired')} description={<Again />} />;
    default:
      return null;
  }
}

/** The values of the filters are kept for the book alone: a new request begins at the list. */
function Again() {
  const { t } = useTranslation('exportRequests');
  if (applicableBy(useMe()).length === 0) return null;
  return (
    <p className={desk.soft}>
      <Link to="/students">{t('next.again')}</Link>
    </p>
  );
}
