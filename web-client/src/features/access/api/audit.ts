import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** The audit log, newest first; it can only be walked, not counted: counting years of lines takes long. */
export function useAuditEvents(query: Record<string, string>) {
  return useInfiniteQuery({
    queryKey: ['audit-events', query],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/audit-events', {
          params: { query: { ...query, limit: 50, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}
