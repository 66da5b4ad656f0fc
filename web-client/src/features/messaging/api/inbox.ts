import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const EACH_MINUTE = 60_000;
const LATEST = 8;

/** How many are unread; asked again each minute while somebody looks, and the answer is mostly a 304. */
export function useInboxSummary() {
  return useQuery({
    queryKey: ['inbox', 'summary'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/inbox/summary', { signal })),
    refetchInterval: EACH_MINUTE,
    refetchOnWindowFocus: true,
    // Nobody waits for it, so the page does not look busy.
    meta: { quiet: true },
  });
}

/** The newest few, read again when the summary says that something has come. */
export function useLatest(wanted: boolean) {
  return useQuery({
    queryKey: ['inbox', 'list', 'latest'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/inbox', { params: { query: { limit: LATEST } }, signal })),
    enabled: wanted,
    staleTime: 0,
  });
}

export function useInbox(unread: boolean) {
  return useInfiniteQuery({
    queryKey: ['inbox', 'list', unread ? 'unread' : 'all'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/inbox', {
          params: {
            query: {
              limit: 30,
              ...(unread && { unread: true }),
              ...(pageParam ? { cursor: pageParam } : { count: 'bounded' }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => bodyOf(api.POST('/api/v1/inbox/{id}/read', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
}

/** Everything up to the newest one on the screen; what has come since stays unread. */
export function useMarkAll() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (upTo: string) => bodyOf(api.POST('/api/v1/inbox/read', { body: { upTo } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
}
