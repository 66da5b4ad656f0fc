import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { JobDetail } from '@/shared/api/types';
import { LinkButton } from '@/shared/ui/LinkButton';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useInvitationReport } from '../api/invitations';
import { failedPeople, madeAccounts } from '../model/invitations';
import styles from '../pages/InvitePage.module.css';
import { InviteDialog } from './InviteDialog';

/** Who has an account now and who has none and why, and the next step for both. */
export function InvitationReport({ job }: { job: JobDetail }) {
  const { t } = useTranslation('access');
  const [again, setAgain] = useState(false);
  const report = useInvitationReport(job.id, job.revision);
  const ended = job.status !== 'QUEUED' && job.status !== 'RUNNING';
  if (report.isPending) return <Skeleton active paragraph={{ rows: 2 }} />;
  if (report.isError) return <ProblemAlert error={report.error} onRetry={() => void report.refetch()} />;
  const lines = report.data;
  const failed = failedPeople(lines);
  const made = madeAccounts(lines);
  const left = (job.total ?? 0) - job.done;
  return (
    <>
      <p>{t('invite.soFar', { made: made.length, failed: failed.length })}</p>
      {failed.length > 0 && (
        <section aria-label={t('invite.failedTitle')}>
          <h3 className={styles.heading}>{t('invite.failedTitle')}</h3>
          <ul className={styles.lines}>
            {lines
              .filter(({ level }) => level === 'ERROR')
              .map(({ seq, message }) => (
                <li key={seq}>{message}</li>
              ))}
          </ul>
        </section>
      )}
      {ended && left > 0 && <p>{t('invite.left', { count: left })}</p>}
      {ended && (
        <div className={styles.buttons}>
          {made.length > 0 && (
            <LinkButton to={`/accounts/slips?job=${job.id}`} type="primary">
              {t('invite.print', { count: made.length })}
            </LinkButton>
          )}
          {failed.length > 0 && (
            <Button onClick={() => setAgain(true)}>{t('invite.again', { count: failed.length })}</Button>
          )}
          <LinkButton to="/accounts/invite">{t('invite.toList')}</LinkButton>
        </div>
      )}
      {ended && made.length > 0 && <p className={styles.soft}>{t('invite.printHelp')}</p>}
      {made.length > 0 && (
        <details className={styles.details}>
          <summary>{t('invite.madeTitle', { count: made.length })}</summary>
          <ul className={styles.lines}>
            {lines
              .filter(({ level }) => level === 'INFO')
              .map(({ seq, subject, message }) => (
                <li key={seq}>
                  <Link to={`/accounts/${subject}`}>{message}</Link>
                </li>
              ))}
          </ul>
        </details>
      )}
      {again && <InviteDialog persons={failed} role={job.facts.role} onClose={() => setAgain(false)} />}
    </>
  );
}
