import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { DeputyRequest } from '@/shared/api/types';

/** Whoever stands in for me now or will. */
export function useDeputies() {
  return useQuery({
    queryKey: ['deputies'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/deputies', { params: { query: { state: 'LIVE,FUTURE', limit: 50 } }, signal })),
  });
}

export function useAppoint() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: DeputyRequest }) =>
      bodyOf(api.POST('/api/v1/deputies', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['deputies'] }),
  });
}

/** Reads the present version first: nothing on the screen depends on it. */
export function useEndDeputy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, reason }: { id: string; reason: string }) => {
      const path = { id };
      const { etag } = await answerOf(api.GET('/api/v1/deputies/{id}', { params: { path } }));
      return bodyOf(
        api.POST('/api/v1/deputies/{id}/end', {
          params: { path, header: { 'If-Match': etag ?? '' } },
          body: { reason },
        }),
      );
    },
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['deputies'] }),
  });
}
