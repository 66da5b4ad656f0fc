import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import { actingRoleOf, may, roleName, useMe } from '../auth/me';
import { AccessExplanation, type ClosedThing } from './AccessExplanation';
import { LinkButton } from './LinkButton';
import { Logo } from './Logo';
import { ProblemTrace } from './ProblemAlert';
import { needsSecondFactor, StepUpButton } from './SecondFactor';
import styles from './states.module.css';

interface Props {
  error: unknown;
  onRetry?: () => void;
  /** What the page is of: staff are told what is missing for it, in place of the general words. */
  about?: ClosedThing;
}

/** A problem that takes the whole page: no right (with whom to ask), not found, or a failure. */
export function ProblemPage({ error, onRetry, about }: Props) {
  const problem = problemOf(error);
  if (problem.status === 403) return <Forbidden error={error} about={about} />;
  if (problem.status === 404) return <NotFoundPage error={error} />;
  return <FailurePage error={error} onRetry={onRetry} />;
}

interface FailureProps extends Props {
  title?: string;
  advice?: string;
  action?: ReactNode;
}

export function FailurePage({ error, onRetry, title, advice, action }: FailureProps) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  return (
    <section className={styles.panel} role="alert">
      <Logo size={56} />
      <h1>{title ?? problem.title}</h1>
      {!title && problem.detail && <p>{problem.detail}</p>}
      <p>{advice ?? problem.advice}</p>
      <ProblemTrace error={error} />
      <div className={styles.actions}>
        {needsSecondFactor(error) && <StepUpButton />}
        {onRetry && !needsSecondFactor(error) && (
          <Button type="primary" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
        {action}
      </div>
    </section>
  );
}

function Forbidden({ error, about }: { error: unknown; about?: ClosedThing }) {
  const { t } = useTranslation();
  const me = useMe();
  const held = actingRoleOf(me);
  const kind = held?.grants[0]?.scopeKind;
  const whom = kind === 'UNIT' ? 'unit' : kind === 'SCHOOL' ? 'school' : kind === 'CITY' ? 'city' : 'other';
  const problem = problemOf(error);
  const general = <p>{t(`forbidden.${whom}`)}</p>;
  const explained = about && may(me, 'access-decision:read');
  return (
    <section className={styles.panel} role="alert">
      <Logo size={56} />
      <h1>{t('forbidden.title')}</h1>
      <p>{problem.detail ?? problem.title}</p>
      <div className={styles.ask}>
        <strong>{t('forbidden.whom')}</strong>
        <p>{held && t('forbidden.actingAs', { role: roleName(held.role) })}</p>
        {explained ? <AccessExplanation {...about} fallback={general} /> : general}
        <p>{t('forbidden.directory')}</p>
      </div>
      <ProblemTrace error={error} />
      <div className={styles.actions}>
        <LinkButton to="/">{t('forbidden.toHome')}</LinkButton>
        <LinkButton to="/directory" type="primary">
          {t('forbidden.toDirectory')}
        </LinkButton>
      </div>
    </section>
  );
}

export function NotFoundPage({ error }: { error?: unknown }) {
  const { t } = useTranslation();
  const problem = error === undefined ? undefined : problemOf(error);
  return (
    <section className={styles.panel}>
      <Logo size={56} />
      <h1>{problem?.detail ?? t('notFound.title')}</h1>
      <p>{problem?.advice ?? t('notFound.text')}</p>
      {problem && <ProblemTrace error={error} />}
      <div className={styles.actions}>
        <LinkButton to="/" type="primary">
          {t('notFound.toHome')}
        </LinkButton>
      </div>
    </section>
  );
}
