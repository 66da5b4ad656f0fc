import { useQueries } from '@tanstack/react-query';
import { REFRESH } from '../model/wall';
import { metricQuery, trendQuery, useMetrics } from './metrics';
import type { MetricInfo, MetricPoint, MetricValue } from './metricTypes';

/** One figure of the wall: what it is, how it stands, when it was read. */
export interface WallFigure {
  metric: MetricInfo;
  value: MetricValue | undefined;
  points: MetricPoint[];
  /** Nothing before it has come. */
  readAt: Date | undefined;
  /** Whether the last reading failed; an earlier one may stand. */
  failed: boolean;
}

/**
 * All figures of today, read again by themselves. All at once, so that turning to another one asks for
 * nothing. When the session has ended nothing is read any more.
 */
export function useWall(): { figures: WallFigure[]; failure: Error | null; retry: () => void } {
  const metrics = useMetrics(true);
  const items = metrics.data?.items ?? [];
  const values = useQueries({
    queries: items.map(({ id }) => ({ ...metricQuery(id, undefined, 'county'), refetchInterval: REFRESH })),
  });
  const trends = useQueries({
    queries: items.map(({ id }) => ({ ...trendQuery(id), refetchInterval: REFRESH })),
  });
  const figures = items.map((metric, i) => ({
    metric,
    value: values[i]?.data,
    points: trends[i]?.data?.items ?? [],
    readAt: values[i]?.data && new Date(values[i].dataUpdatedAt),
    // Without a network nothing fails: it waits.
    failed: values[i]?.isError === true || values[i]?.fetchStatus === 'paused',
  }));
  return { figures, failure: metrics.error, retry: () => void metrics.refetch() };
}
