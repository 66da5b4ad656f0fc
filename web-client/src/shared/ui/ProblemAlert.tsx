import { Alert, Button, Typography } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import styles from './ProblemAlert.module.css';
import { RuleLink } from './RuleLink';
import { needsSecondFactor, StepUpButton } from './SecondFactor';

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong, what to do now, and the two numbers that support will ask for. */
export function ProblemAlert({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // A refusal below the fold would look like nothing happened.
    if (error) place.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);

  return (
    <div ref={place} className={styles.alert}>
      <Alert
        type="error"
        showIcon
        title={problem.detail ?? problem.title}
        description={
          <div className={styles.body}>
            {problem.advice && <p>{problem.advice}</p>}
            {problem.errors.length > 0 && (
              <ul>
                {problem.errors.map((entry) => (
                  <li key={`${entry.field}:${entry.message}`}>{entry.message}</li>
                ))}
              </ul>
            )}
            <ProblemTrace error={error} />
          </div>
        }
        action={
          needsSecondFactor(error) ? (
            <StepUpButton />
          ) : (
            onRetry && (
              <Button size="small" onClick={onRetry}>
                {t('retry')}
              </Button>
            )
          )
        }
      />
    </div>
  );
}

/** Code, broken rule and request number in one quiet line; the rule opens, the number can be copied. */
export function ProblemTrace({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  return (
    <p className={styles.trace}>
      {t('problem.code')} {problem.code}
      {problem.status > 0 && ` (${problem.status})`}
      {problem.rule && (
        <>
          {' · '}
          <RuleLink id={problem.rule} />
        </>
      )}
      {problem.requestId && (
        <>
          {' · '}
          {t('problem.requestId')}{' '}
          <Typography.Text
            className={styles.requestId}
            copyable={{ tooltips: [t('problem.copy'), t('problem.copied')] }}
          >
            {problem.requestId}
          </Typography.Text>
        </>
      )}
    </p>
  );
}
