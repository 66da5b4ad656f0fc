import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, Button, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '@/shared/auth/me';
import { formatInstant } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { usePrintSlips } from '../api/accounts';
import { useInvitationReport } from '../api/invitations';
import { SlipSheet } from '../components/SlipSheet';
import { WithheldSlips } from '../components/WithheldSlips';
import { madeAccounts } from '../model/invitations';
import styles from './SlipsPage.module.css';
import '../accessTexts';

/**
 * Takes one-time passwords from the server, which gives each only once, and puts them on paper.
 * They stand in this page and nowhere else: no cache, no storage, nothing after it is left.
 */
export function Component() {
  const { t } = useTranslation('access');
  const me = useMe();
  const [params] = useSearchParams();
  const job = params.get('job') ?? undefined;
  // The accounts of an invitation are too many for an address; they stand in its report.
  const report = useInvitationReport(job);
  const named = (params.get('ids') ?? '').split(',').filter((id) => id !== '');
  const ids = job ? madeAccounts(report.data ?? []) : named;
  const slips = usePrintSlips();
  const taken = slips.data;
  const shown = taken?.items.length ?? 0;
  const printed = usePrinted();
  const who = t('accounts.slips.printedBy', {
    name: me.displayName,
    at: taken ? formatInstant(taken.at) : '',
  });
  return (
    <>
      <LeaveGuard
        dirty={shown > 0 && !printed}
        text={t('accounts.slips.leave')}
        stay={t('accounts.slips.stay')}
      />
      <div className={styles.screen}>
        <PageHeader
          above={
            <Link to={job ? `/accounts/invitations/${job}` : '/accounts'} className={styles.back}>
              <ArrowLeftOutlined /> {t(job ? 'accounts.slips.back' : 'accounts.back')}
            </Link>
          }
          title={t('accounts.slips.title')}
          subtitle={t('accounts.slips.subtitle')}
          actions={
            shown > 0 && (
              <Button type="primary" onClick={() => window.print()}>
                {t('accounts.slips.print')}
              </Button>
            )
          }
        />
        {report.isError && <ProblemAlert error={report.error} onRetry={() => void report.refetch()} />}
        {slips.isError && <ProblemAlert error={slips.error} />}
        {taken && taken.withheld.length > 0 && (
          <WithheldSlips withheld={taken.withheld} lines={report.data ?? []} />
        )}
      </div>
      {taken ? (
        shown > 0 && (
          <Card>
            {!printed && (
              <Alert className={styles.warning} type="info" showIcon title={t('accounts.slips.leave')} />
            )}
            <SlipSheet slips={taken.items} address={`${location.origin}/`} who={who} />
          </Card>
        )
      ) : (
        <Card>
          {job && report.isPending ? (
            <Skeleton active paragraph={{ rows: 2 }} />
          ) : ids.length === 0 ? (
            <EmptyState title={t('accounts.slips.none')} text={t('accounts.slips.noneText')} />
          ) : (
            <div className={styles.take}>
              <p>{t('accounts.slips.takeHelp')}</p>
              <Button type="primary" loading={slips.isPending} onClick={() => slips.mutate(ids)}>
                {t('accounts.slips.take', { count: ids.length })}
              </Button>
            </div>
          )}
        </Card>
      )}
    </>
  );
}

/** Whether this page has been sent to a printer; the browser tells no more than that. */
function usePrinted(): boolean {
  const [printed, setPrinted] = useState(false);
  useEffect(() => {
    const note = () => setPrinted(true);
    window.addEventListener('afterprint', note);
    return () => window.removeEventListener('afterprint', note);
  }, []);
  return printed;
}
