import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { usePages } from '@/shared/list/usePages';
import type { By } from '../model/rows';

const HOUR = 60 * 60_000;

/** The figures this platform can compute, and what each of them counts. */
export function useMetrics(enabled: boolean) {
  return useQuery({
    queryKey: ['metrics'],
    queryFn: () => bodyOf(api.GET('/api/v1/metrics')),
    staleTime: HOUR,
    enabled,
  });
}

/**
 * One figure of my scope on a day, whole and in its parts. While another day is being counted there
 * is none: yesterday's number under today's date would be a wrong number.
 */
export function metricQuery(id: string | undefined, asOf: string | undefined, by: By) {
  return queryOptions({
    queryKey: ['metrics', id, asOf ?? 'today', by],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/metrics/{id}', {
          params: { path: { id: id ?? '' }, query: { by, ...(asOf && { asOf }) } },
          signal,
        }),
      ),
    enabled: id !== undefined,
    // What has been hardly changes while somebody looks at it.
    staleTime: asOf ? HOUR : 60_000,
  });
}

export function useMetric(id: string | undefined, asOf: string | undefined, by: By) {
  return useQuery(metricQuery(id, asOf, by));
}

/** The ends of the last semesters and today. */
export function trendQuery(id: string | undefined) {
  return queryOptions({
    queryKey: ['metrics', id, 'trend'],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/metrics/{id}/trend', {
          params: { path: { id: id ?? '' }, query: { by: 'semester' } },
          signal,
        }),
      ),
    enabled: id !== undefined,
    // Its last point is today.
    staleTime: 60_000,
  });
}

export function useTrend(id: string | undefined) {
  return useQuery(trendQuery(id));
}

/** The schools or people behind a figure. */
export function useMetricRows(id: string, query: Record<string, string>) {
  return usePages(['metrics', id, 'rows', query], (page, signal) =>
    bodyOf(
      api.GET('/api/v1/metrics/{id}/rows', {
        params: { path: { id }, query: { ...query, ...page } },
        signal,
      }),
    ),
  );
}
