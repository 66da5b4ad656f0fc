import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { SubjectRequestCreate, SubjectRequestDetail } from '@/shared/api/types';
import { usePages } from '@/shared/list/usePages';

export interface RequestVersion {
  detail: SubjectRequestDetail;
  etag: string;
}

/** What becomes of a request. */
export type RequestDecision = { etag: string } & (
  | { verb: 'take' | 'hand-over' | 'withdraw' }
  | { verb: 'answer'; answer: string; copy: boolean }
  | { verb: 'refuse'; reason: string; law: string }
);

export type RequestVerb = RequestDecision['verb'];

/** Those of others, for whoever answers them or may know of them. */
export function useRequests(query: Record<string, string>) {
  return usePages(['requests', 'list', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/subject-requests', { params: { query: { ...query, ...page } }, signal })),
  );
}

export function useRequest(id: string) {
  return useQuery({
    queryKey: ['requests', 'one', id],
    queryFn: async (): Promise<RequestVersion> => {
      const { body, etag } = await answerOf(
        api.GET('/api/v1/subject-requests/{id}', { params: { path: { id } } }),
      );
      return { detail: body, etag: etag ?? '' };
    },
  });
}

/** Those I have raised myself. */
export function useMyRequests() {
  return usePages(['requests', 'mine'], (page, signal) =>
    bodyOf(api.GET('/api/v1/me/subject-requests', { params: { query: page }, signal })),
  );
}

export function useMyRequest(id: string) {
  return useQuery({
    queryKey: ['requests', 'my-one', id],
    queryFn: async (): Promise<RequestVersion> => {
      const { body, etag } = await answerOf(
        api.GET('/api/v1/me/subject-requests/{id}', { params: { path: { id } } }),
      );
      return { detail: body, etag: etag ?? '' };
    },
  });
}

function useForget() {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([['requests'], ['work']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}

export function useRaiseRequest() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: SubjectRequestCreate; key: string }) =>
      bodyOf(
        api.POST('/api/v1/me/subject-requests', { params: { header: { 'Idempotency-Key': key } }, body }),
      ),
    // Whether it is there is not known when no answer came.
    onSettled: forget,
  });
}

export function useRequestStep(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ etag, ...decision }: RequestDecision) => {
      const params = { path: { id }, header: { 'If-Match': etag } };
      switch (decision.verb) {
        case 'answer': {
          const { answer, copy } = decision;
          return bodyOf(api.POST('/api/v1/subject-requests/{id}/answer', { params, body: { answer, copy } }));
        }
        case 'refuse': {
          const { reason, law } = decision;
          return bodyOf(api.POST('/api/v1/subject-requests/{id}/refuse', { params, body: { reason, law } }));
        }
        case 'take':
          return bodyOf(api.POST('/api/v1/subject-requests/{id}/take', { params }));
        case 'hand-over':
          return bodyOf(api.POST('/api/v1/subject-requests/{id}/hand-over', { params }));
        case 'withdraw':
          return bodyOf(api.POST('/api/v1/me/subject-requests/{id}/withdraw', { params }));
      }
    },
    onSettled: forget,
  });
}

/** What is kept of the child, as a file on this device: nothing of it stays on the server. */
export function useRequestCopy(id: string) {
  return useMutation({
    mutationFn: () => bodyOf(api.GET('/api/v1/me/subject-requests/{id}/copy', { params: { path: { id } } })),
    gcTime: 0,
  });
}
