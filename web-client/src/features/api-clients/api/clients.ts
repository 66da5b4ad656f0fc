import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { ApiClientCreate, ApiClientDetail } from '@/shared/api/types';
import { usePages } from '@/shared/list/usePages';
import { handOver, type Told } from '../model/told';

export interface ClientVersion {
  detail: ApiClientDetail;
  etag: string;
}

type Tell = (told: Told) => void;

export function useClients(query: Record<string, string>) {
  return usePages(['api-clients', 'list', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/api-clients', { params: { query: { ...query, ...page } }, signal })),
  );
}

export function useClient(id: string) {
  return useQuery({
    queryKey: ['api-clients', 'one', id],
    queryFn: async (): Promise<ClientVersion> => {
      const { body, etag } = await answerOf(
        api.GET('/api/v1/api-clients/{id}', { params: { path: { id } } }),
      );
      return { detail: body, etag: etag ?? '' };
    },
  });
}

function useForget() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['api-clients'] });
}

/** Makes a key; its secret goes to whoever shows it, and what stays in the cache is without it. */
export function useCreateClient(tell: Tell) {
  const forget = useForget();
  return useMutation({
    gcTime: 0,
    mutationFn: async ({ key, body }: { key: string; body: ApiClientCreate }) =>
      handOver(
        await bodyOf(
          api.POST('/api/v1/api-clients', { params: { header: { 'Idempotency-Key': key } }, body }),
        ),
        tell,
      ),
    // Whether it is there is not known when no answer came.
    onSettled: forget,
  });
}

/** Another secret in place of the old one, told in the same way. */
export function useRenewClient(id: string, tell: Tell) {
  const forget = useForget();
  return useMutation({
    gcTime: 0,
    mutationFn: async ({ key, etag }: { key: string; etag: string }) => {
      const params = { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': etag } };
      return handOver(await bodyOf(api.POST('/api/v1/api-clients/{id}/renew', { params })), tell);
    },
    onSettled: forget,
  });
}

interface Revocation {
  key: string;
  etag: string;
  decision: { reason: string };
}

export function useRevokeClient(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ key, etag, decision }: Revocation) => {
      const params = { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': etag } };
      return bodyOf(api.POST('/api/v1/api-clients/{id}/revoke', { params, body: decision }));
    },
    onSettled: forget,
  });
}
