import { Skeleton, Timeline } from 'antd';
import type { ReactNode } from 'react';
import { may, useMe } from '@/shared/auth/me';
import { Card } from '@/shared/ui/Card';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useOverridesOf } from '../api/overrides';
import { OverrideEntry } from './OverrideEntry';
import styles from './SchoolLife.module.css';

interface Entry {
  at: string;
  content: ReactNode;
}

interface Props {
  title: string;
  empty: string;
  /** A proposal that waits, on top of everything. */
  open?: ReactNode;
  history: { isPending: boolean; isError: boolean; error: unknown; refetch: () => unknown };
  steps: Entry[];
  /** Whose overridden warnings stand among the steps, for who may see them. */
  subjects: string[];
}

/** What happened to a thing, newest first: its steps, and where somebody went on despite a warning. */
export function LifeLine({ title, empty, open, history, steps, subjects }: Props) {
  const overrides = useOverridesOf(subjects, may(useMe(), 'rule-override:read'));
  const warned = overrides.data?.items ?? [];
  const entries = [
    ...steps.map(({ at, content }) => ({ key: at, at: Date.parse(at), content })),
    ...warned.map((one) => ({
      key: one.id,
      at: Date.parse(one.at),
      content: <OverrideEntry override={one} />,
    })),
  ].sort((a, b) => b.at - a.at);
  return (
    <Card title={title}>
      {history.isPending && <Skeleton active paragraph={{ rows: 2 }} />}
      {history.isError && <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />}
      {overrides.isError && <ProblemAlert error={overrides.error} onRetry={() => void overrides.refetch()} />}
      {!history.isPending && !history.isError && entries.length === 0 && !open && (
        <p className={styles.soft}>{empty}</p>
      )}
      {(open || entries.length > 0) && (
        <Timeline
          className={styles.line}
          items={[
            ...(open ? [{ key: 'open', color: 'gray', content: open }] : []),
            ...entries.map(({ key, content }) => ({ key, content })),
          ]}
        />
      )}
    </Card>
  );
}
