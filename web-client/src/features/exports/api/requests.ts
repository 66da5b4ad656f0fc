import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { ExportRequestApply, ExportRequestDetail } from '@/shared/api/types';
import { usePages } from '@/shared/list/usePages';

export interface RequestVersion {
  detail: ExportRequestDetail;
  etag: string;
}

/** What becomes of a request. */
export type RequestDecision =
  | { verb: 'approve'; note?: string }
  | { verb: 'refuse'; reason: string }
  | { verb: 'withdraw' };

export type RequestVerb = RequestDecision['verb'];

export function useRequests(query: Record<string, string>) {
  return usePages(['export-requests', 'list', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/export-requests', { params: { query: { ...query, ...page } }, signal })),
  );
}

export function useRequest(id: string) {
  return useQuery({
    queryKey: ['export-requests', 'one', id],
    queryFn: async (): Promise<RequestVersion> => {
      const { body, etag } = await answerOf(
        api.GET('/api/v1/export-requests/{id}', { params: { path: { id } } }),
      );
      return { detail: body, etag: etag ?? '' };
    },
  });
}

export function useForget() {
  const queries = useQueryClient();
  return async () => {
    const keys = [['export-requests'], ['work']];
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}

export function useApply() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: ExportRequestApply }) =>
      bodyOf(api.POST('/api/v1/export-requests', { params: { header: { 'Idempotency-Key': key } }, body })),
    // Whether it is there is not known when no answer came.
    onSettled: forget,
  });
}

interface Step {
  key: string;
  etag: string;
  decision: RequestDecision;
}

export function useRequestStep(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ key, etag, decision }: Step) => {
      const params = { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': etag } };
      switch (decision.verb) {
        case 'approve': {
          const body = decision.note ? { note: decision.note } : {};
          return bodyOf(api.POST('/api/v1/export-requests/{id}/approve', { params, body }));
        }
        case 'refuse': {
          const body = { reason: decision.reason };
          return bodyOf(api.POST('/api/v1/export-requests/{id}/refuse', { params, body }));
        }
        case 'withdraw':
          return bodyOf(api.POST('/api/v1/export-requests/{id}/withdraw', { params }));
      }
    },
    onSettled: forget,
  });
}
