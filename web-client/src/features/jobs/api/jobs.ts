import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const running = ['QUEUED', 'RUNNING'];
const OFTEN = 5_000;

/** My jobs, newest first; asked again while one of them is getting on. */
export function useJobs(query: Record<string, string>) {
  return useInfiniteQuery({
    queryKey: ['jobs', 'list', query],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/jobs', {
          params: { query: { ...query, limit: 20, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((job) => running.includes(job.status)))
        ? OFTEN
        : false,
    meta: { quiet: true },
  });
}

/** What was said line by line, in the order of the work. */
export function useJobReport(id: string, level: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['jobs', id, 'report', level],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/jobs/{id}/report', {
          params: {
            path: { id },
            query: { limit: 50, ...(level && { level }), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}
