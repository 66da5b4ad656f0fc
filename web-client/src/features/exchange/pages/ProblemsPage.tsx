import { Input, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useProblems } from '../api/problems';
import { CodeBlock } from '../components/CodeBlock';
import { problemsWith, sampleProblem } from '../model/problems';
import styles from './ProblemsPage.module.css';

/** Every refusal: its status, its code, what it means and what to do. */
export function Component() {
  const { t } = useTranslation('exchange');
  const problems = useProblems();
  const asked = useLocation().hash.slice(1);
  const [search, setSearch] = useState('');

  useEffect(() => {
    // The list comes after the page, too late for the browser's own jump.
    if (problems.data && asked) document.getElementById(asked)?.scrollIntoView({ block: 'center' });
  }, [problems.data, asked]);

  if (problems.isError)
    return <ProblemAlert error={problems.error} onRetry={() => void problems.refetch()} />;
  const items = problems.data?.items ?? [];
  const found = problemsWith(items, search);
  const sample = sampleProblem(items, t('problems.sampleDetail'), t('problems.sampleField'));
  return (
    <div className={styles.layout}>
      <Card title={t('problems.title')}>
        <p className={styles.text}>{t('problems.text')}</p>
        <Input
          type="search"
          allowClear
          className={styles.search}
          aria-label={t('problems.search')}
          placeholder={t('problems.search')}
          maxLength={60}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        {problems.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
        {problems.data && found.length === 0 && (
          <EmptyState title={t('problems.none')} text={t('problems.noneText')} />
        )}
        <ul className={styles.list} aria-label={t('problems.title')}>
          {found.map(({ code, status, title, advice }) => (
            <li key={code} id={code} className={code === asked ? styles.asked : undefined}>
              <strong>{status}</strong>
              <code>{code}</code>
              <span>
                {title}
                <small>{advice}</small>
              </span>
            </li>
          ))}
        </ul>
      </Card>
      {sample && (
        <Card title={t('problems.sample')}>
          <CodeBlock name="application/problem+json" language="json" text={JSON.stringify(sample, null, 2)} />
        </Card>
      )}
    </div>
  );
}
