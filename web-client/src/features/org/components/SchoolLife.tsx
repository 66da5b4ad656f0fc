import { Skeleton, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SchoolDetail, SchoolStep } from '@/shared/api/types';
import { roleName } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { formatInstant } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useSchoolHistory } from '../api/life';
import styles from './SchoolLife.module.css';

/** What happened to the school, who decided it and why; a waiting proposal stands on top. */
export function SchoolLife({ school }: { school: SchoolDetail }) {
  const { t } = useTranslation('org');
  const history = useSchoolHistory(school.id);
  const open = school.openProposal;
  const steps = history.data?.items ?? [];
  return (
    <Card title={t('life.title')}>
      {history.isPending && <Skeleton active paragraph={{ rows: 2 }} />}
      {history.isError && <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />}
      {history.isSuccess && steps.length === 0 && !open && <p className={styles.soft}>{t('life.empty')}</p>}
      {(open || steps.length > 0) && (
        <Timeline
          className={styles.line}
          items={[
            ...(open
              ? [
                  {
                    key: open.id,
                    color: 'gray',
                    content: (
                      <>
                        <strong>{labelOf('schoolStep', open.kind.replace('school.', ''))}</strong>{' '}
                        <span className={styles.soft}>{t('life.pending')}</span>{' '}
                        <Link to={`/proposals/${open.id}`}>{t('life.openProposal')}</Link>
                      </>
                    ),
                  },
                ]
              : []),
            ...steps.map((step) => ({ key: step.at, content: <Step step={step} /> })),
          ]}
        />
      )}
    </Card>
  );
}

function Step({ step }: { step: SchoolStep }) {
  const { t } = useTranslation('org');
  return (
    <div className={styles.step}>
      <strong>{labelOf('schoolStep', step.action)}</strong>{' '}
      <span className={styles.soft}>
        {t('life.fromTo', { from: labelOf('status', step.from), to: labelOf('status', step.to) })}
      </span>
      <div className={styles.soft}>
        {formatInstant(step.at)} ·{' '}
        {step.by ? t('life.by', { name: step.by.name, role: roleName(step.actingRole) }) : t('life.bySystem')}
      </div>
      {step.reason && <p>{step.reason}</p>}
    </div>
  );
}
