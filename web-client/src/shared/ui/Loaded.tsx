import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ComponentType } from 'react';
import { Card } from './Card';
import { ProblemPage } from './ProblemPage';

interface Props<T extends object> {
  found: UseQueryResult<T>;
  /** What shows the record once it is there. */
  page: ComponentType<T>;
}

/** The page of one record: its outline while it is read, what went wrong, or the record. */
export function Loaded<T extends object>({ found, page: Page }: Props<T>) {
  if (found.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (found.isError) return <ProblemPage error={found.error} onRetry={() => void found.refetch()} />;
  return <Page {...found.data} />;
}
