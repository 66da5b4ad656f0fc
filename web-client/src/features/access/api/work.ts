import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { WorkItemDetail } from '@/shared/api/types';
import { usePages } from '@/shared/list/usePages';

const MINUTE = 60_000;

export type WorkVerb = 'take' | 'release' | 'done';

/** An item together with the version it was read at. */
interface WorkItemVersion {
  work: WorkItemDetail;
  etag: string;
}

/** Asked again each minute and at each visit: time passes, and work ends wherever it is done. */
const live = { refetchInterval: MINUTE, refetchOnMount: 'always' } as const;

export function useNextActions() {
  return useQuery({
    queryKey: ['work', 'next'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/me/next-actions', { signal })),
    ...live,
  });
}

export function useWorkSummary() {
  return useQuery({
    queryKey: ['work', 'summary'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/work-items/summary', { signal })),
    ...live,
  });
}

export function useWorkItems(query: Record<string, string>) {
  return usePages(['work', 'list', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/work-items', { params: { query: { ...query, ...page } }, signal })),
  );
}

async function readItem(id: string): Promise<WorkItemVersion> {
  const { body, etag } = await answerOf(api.GET('/api/v1/work-items/{id}', { params: { path: { id } } }));
  return { work: body, etag: etag ?? '' };
}

export function useWorkItem(id: string) {
  return useQuery({ queryKey: ['work', 'one', id], queryFn: () => readItem(id) });
}

export function useWorkHistory(id: string) {
  return useQuery({
    queryKey: ['work', 'history', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/work-items/{id}/history', { params: { path: { id } }, signal })),
  });
}

/**
 * Takes, gives back or ends an item at the version that was shown; from a list, at the version it
 * has now.
 */
export function useWorkStep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ verb, etag }: { verb: WorkVerb; etag?: string }) => {
      const options = {
        params: { path: { id }, header: { 'If-Match': etag ?? (await readItem(id)).etag } },
      };
      const call = {
        take: () => api.POST('/api/v1/work-items/{id}/take', options),
        release: () => api.POST('/api/v1/work-items/{id}/release', options),
        done: () => api.POST('/api/v1/work-items/{id}/done', options),
      }[verb];
      const answer = await answerOf(call());
      return { work: answer.body, etag: answer.etag ?? '' };
    },
    onSuccess: (version) => {
      queries.setQueryData(['work', 'one', id], version);
      void queries.invalidateQueries({ queryKey: ['work'] });
    },
  });
}
