import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { AccountDetail } from '@/shared/api/types';
import { roleName } from '@/shared/auth/me';
import { accessCodes } from '@/shared/codes/accessCodes';
import { labelsOf } from '@/shared/codes/codes';
import { formatInstant } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { LinkButton } from '@/shared/ui/LinkButton';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { type Step, useAccount, useAccountHistory } from '../api/accounts';
import { AccountStepDialog } from '../components/AccountStepDialog';
import { AccountTag, IdentityTag } from '../components/AccountTag';
import styles from './AccountDetailPage.module.css';
import '../accessTexts';

/** Steps with a dialog here; moving an account is done where its person is moved. */
const steps: readonly string[] = [
  'reset-password',
  'reset-second-factor',
  'sign-out',
  'disable',
  'enable',
] satisfies Step[];

/** One account: what it is, whether the sign-in service agrees, and what this caller may do. */
export function Component() {
  const { t } = useTranslation('access');
  const { id = '' } = useParams();
  const found = useAccount(id);
  if (found.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (found.isError) return <ProblemPage error={found.error} onRetry={() => void found.refetch()} />;
  const { account, etag } = found.data;
  return (
    <>
      <PageHeader
        above={
          <Link to="/accounts" className={styles.back}>
            <ArrowLeftOutlined /> {t('accounts.back')}
          </Link>
        }
        title={account.displayName}
        tag={
          <span className={styles.tags}>
            <AccountTag status={account.status} />
            <IdentityTag identity={account.identity} />
          </span>
        }
        subtitle={account.username}
        actions={<Steps account={account} etag={etag} />}
      />
      <div className={styles.layout}>
        <div className={styles.column}>
          <Card title={t('accounts.facts')}>
            <Facts
              facts={[
                { label: t('accounts.username'), value: account.username },
                { label: t('accounts.place'), value: account.place.name },
                {
                  label: t('accounts.roles'),
                  value: labelsOf('role', account.roles) || t('accounts.noRoles'),
                },
                { label: t('accounts.createdAt'), value: formatInstant(account.createdAt) },
                { label: t('accounts.createdBy'), value: account.createdBy },
              ]}
            />
          </Card>
          <History id={id} />
        </div>
        <SignIn account={account} />
      </div>
    </>
  );
}

function SignIn({ account }: { account: AccountDetail }) {
  const { t } = useTranslation('access');
  const oneTime = account.oneTimePassword;
  const state = accessCodes.labelOf('identityState', account.identity.state);
  return (
    <Card title={t('accounts.signIn')}>
      <Facts
        facts={[
          {
            label: t('accounts.activatedAt'),
            value: account.activatedAt ? formatInstant(account.activatedAt) : t('accounts.never'),
          },
          { label: t('accounts.identity'), value: account.identity.problem ?? state, wide: true },
          {
            label: t('accounts.oneTime'),
            value: !oneTime
              ? t('accounts.noOneTime')
              : oneTime.over
                ? t('accounts.oneTimeOver')
                : t('accounts.oneTimeUntil', { until: formatInstant(oneTime.until) }),
            wide: true,
          },
        ]}
      />
      {oneTime?.printable && (
        <div className={styles.print}>
          <LinkButton to={`/accounts/slips?ids=${account.id}`} type="primary">
            {t('accounts.print')}
          </LinkButton>
          <p className={styles.soft}>{t('accounts.printHelp')}</p>
        </div>
      )}
    </Card>
  );
}

function History({ id }: { id: string }) {
  const { t } = useTranslation('access');
  const history = useAccountHistory(id);
  const items = history.data?.items ?? [];
  return (
    <Card title={t('accounts.history')}>
      {items.length === 0 && !history.isPending && <p className={styles.soft}>{t('accounts.historyNone')}</p>}
      <ol className={styles.steps}>
        {items.map((step) => (
          <li key={step.at}>
            <p>
              <strong>{accessCodes.labelOf('accountStep', step.action)}</strong> {step.reason}
            </p>
            <p className={styles.soft}>
              {formatInstant(step.at)} · {step.by} · {roleName(step.actingRole)}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** The buttons the server offers; a closed one says why beside it. */
function Steps({ account, etag }: { account: AccountDetail; etag: string }) {
  const { t } = useTranslation('access');
  const [step, setStep] = useState<Step>();
  const offered = account.actions.filter(({ name }) => steps.includes(name));
  const reasons = [...new Set(offered.flatMap(({ enabled, reason }) => (enabled ? [] : [reason ?? ''])))];
  if (offered.length === 0) return <p className={styles.soft}>{t('accounts.noActions')}</p>;
  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        {offered.map(({ name, enabled }) => (
          <Button
            key={name}
            danger={name === 'disable'}
            disabled={!enabled}
            onClick={() => setStep(name as Step)}
          >
            {accessCodes.labelOf('accountStep', name)}
          </Button>
        ))}
      </div>
      {reasons.map((reason) => (
        <p key={reason} className={styles.reason}>
          {reason}
        </p>
      ))}
      {step && (
        <AccountStepDialog account={account} etag={etag} step={step} onClose={() => setStep(undefined)} />
      )}
    </div>
  );
}
