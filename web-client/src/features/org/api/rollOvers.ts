import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { RollOverRequest } from '@/shared/api/types';

/** Without a unit for all the caller answers for. */
export function usePreview(managingUnit: string | undefined) {
  return useQuery({
    queryKey: ['roll-overs', 'preview', managingUnit],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/roll-overs/preview', {
          params: { query: managingUnit ? { managingUnit } : {} },
        }),
      ),
  });
}

export function useRollOvers() {
  return useQuery({
    queryKey: ['roll-overs', 'list'],
    queryFn: () => bodyOf(api.GET('/api/v1/roll-overs', { params: { query: { limit: 20 } } })),
  });
}

/** One with what may be done to it and the tag that doing it needs. */
export function useRollOver(id: string) {
  return useQuery({
    queryKey: ['roll-overs', 'one', id],
    queryFn: async () => {
      const { body, etag } = await answerOf(api.GET('/api/v1/roll-overs/{id}', { params: { path: { id } } }));
      return { detail: body, etag: etag ?? '' };
    },
  });
}

function useForget() {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['roll-overs'] });
    void queries.invalidateQueries({ queryKey: ['classes'] });
  };
}

export function useStartRollOver() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: RollOverRequest; key: string }) =>
      bodyOf(api.POST('/api/v1/roll-overs', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSettled: forget,
  });
}

export function useUndoRollOver(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: (etag: string) =>
      bodyOf(
        api.POST('/api/v1/roll-overs/{id}/undo', { params: { path: { id }, header: { 'If-Match': etag } } }),
      ),
    onSettled: forget,
  });
}

/** When a job has ended: the counts and the classes are others now. */
export function useRollOverEnded() {
  return useForget();
}
