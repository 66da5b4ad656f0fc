import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { JobRow } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import { formatInstantShort } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { useRecentInvitations } from '../api/invitations';
import styles from '../pages/InvitePage.module.css';

/** What I have started before: it goes on without this page, and its result can be opened later. */
export function RecentInvitations() {
  const { t } = useTranslation('access');
  const jobs = useRecentInvitations().data?.items ?? [];
  if (jobs.length === 0) return null;
  return (
    <Card title={t('invite.recent')}>
      <ul className={styles.recent}>
        {jobs.map((job) => (
          <li key={job.id}>
            <Link to={`/accounts/invitations/${job.id}`}>{formatInstantShort(job.createdAt)}</Link>
            <span className={styles.soft}>
              {labelOf('jobStatus', job.status)} · <Counts job={job} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Counts({ job }: { job: JobRow }) {
  const { t } = useTranslation('access');
  return job.failed > 0
    ? t('invite.countsFailed', { made: job.done - job.failed, failed: job.failed })
    : t('invite.counts', { made: job.done });
}
