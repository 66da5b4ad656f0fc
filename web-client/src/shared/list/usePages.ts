import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import type { PageOf } from './pages';

/** What is added to the filters for one page: only the first is asked to count, see totalOf. */
export type PageAsked = { limit: number } & ({ cursor: string } | { count: 'bounded' });

/**
 * A list of the API, page after page. What was there stays in sight while other filters are answered.
 *
 * @param limit rows on a page
 */
export function usePages<P extends PageOf<unknown>>(
  queryKey: QueryKey,
  read: (page: PageAsked, signal: AbortSignal) => Promise<P>,
  limit = 50,
) {
  return useInfiniteQuery({
    queryKey,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      read({ limit, ...(pageParam ? { cursor: pageParam } : { count: 'bounded' as const }) }, signal),
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}
