import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { AgreementApply, AgreementDetail } from '@/shared/api/types';
import { usePages } from '@/shared/list/usePages';

export interface AgreementVersion {
  detail: AgreementDetail;
  etag: string;
}

/** What becomes of an application, or of what was granted. */
export type AgreementDecision =
  | { verb: 'grant'; note?: string }
  | { verb: 'refuse' | 'revoke'; reason: string }
  | { verb: 'withdraw' };

export type AgreementVerb = AgreementDecision['verb'];

export function useAgreements(query: Record<string, string>) {
  return usePages(['agreements', 'list', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/agreements', { params: { query: { ...query, ...page } }, signal })),
  );
}

export function useAgreement(id: string) {
  return useQuery({
    queryKey: ['agreements', 'one', id],
    queryFn: async (): Promise<AgreementVersion> => {
      const { body, etag } = await answerOf(api.GET('/api/v1/agreements/{id}', { params: { path: { id } } }));
      return { detail: body, etag: etag ?? '' };
    },
  });
}

/** Who reads by it, how far they are, and what they were given. */
export function useAgreementUse(id: string) {
  return useQuery({
    queryKey: ['agreements', 'use', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/agreements/{id}/use', { params: { path: { id } }, signal })),
  });
}

const PULLS_AT_ONCE = 10;

/** What was given by it, the latest first. */
export function usePulls(id: string) {
  return usePages(
    ['agreements', 'pulls', id],
    (page, signal) =>
      bodyOf(
        api.GET('/api/v1/agreements/{id}/pulls', { params: { path: { id }, query: { ...page } }, signal }),
      ),
    PULLS_AT_ONCE,
  );
}

function useForget() {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([['agreements'], ['work']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}

export function useApply() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: AgreementApply }) =>
      bodyOf(api.POST('/api/v1/agreements', { params: { header: { 'Idempotency-Key': key } }, body })),
    // Whether it is there is not known when no answer came.
    onSettled: forget,
  });
}

interface Step {
  key: string;
  etag: string;
  decision: AgreementDecision;
}

export function useAgreementStep(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ key, etag, decision }: Step) => {
      const params = { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': etag } };
      switch (decision.verb) {
        case 'grant': {
          const body = decision.note ? { note: decision.note } : {};
          return bodyOf(api.POST('/api/v1/agreements/{id}/grant', { params, body }));
        }
        case 'refuse': {
          const body = { reason: decision.reason };
          return bodyOf(api.POST('/api/v1/agreements/{id}/refuse', { params, body }));
        }
        case 'revoke': {
          const body = { reason: decision.reason };
          return bodyOf(api.POST('/api/v1/agreements/{id}/revoke', { params, body }));
        }
        case 'withdraw':
          return bodyOf(api.POST('/api/v1/agreements/{id}/withdraw', { params }));
      }
    },
    onSettled: forget,
  });
}
