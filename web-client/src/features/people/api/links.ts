import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { GuardianLinkCreate, GuardianLinkDetail, LinkTerms } from '@/shared/api/types';
import { usePages } from '@/shared/list/usePages';

export interface LinkVersion {
  detail: GuardianLinkDetail;
  etag: string;
}

/** A decision about a link and why; a revocation says on what it rests. */
export type LinkDecision = { etag: string; reason: string } & (
  | { verb: 'verify'; sameAsOnFile?: boolean }
  | { verb: 'reject' }
  | { verb: 'revoke'; basis: string }
);

export function useLinks(query: Record<string, string>) {
  return usePages(['guardian-links', 'list', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/guardian-links', { params: { query: { ...query, ...page } }, signal })),
  );
}

/** Everybody who answers or answered for one pupil. */
export function useFamily(student: string) {
  return useQuery({
    queryKey: ['guardian-links', 'family', student],
    queryFn: () => bodyOf(api.GET('/api/v1/guardian-links', { params: { query: { student, limit: 50 } } })),
  });
}

export async function fetchLink(id: string): Promise<LinkVersion> {
  const { body, etag } = await answerOf(api.GET('/api/v1/guardian-links/{id}', { params: { path: { id } } }));
  return { detail: body, etag: etag ?? '' };
}

export function useLink(id: string) {
  return useQuery({ queryKey: ['guardian-links', 'one', id], queryFn: () => fetchLink(id) });
}

/** As it is now, past every cache, for the form. */
export function useFreshLink(id: string) {
  return useQuery({
    queryKey: ['guardian-links', 'edit', id],
    queryFn: () => fetchLink(id),
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });
}

function useForget() {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['guardian-links'] });
    void queries.invalidateQueries({ queryKey: ['students', 'roster'] });
    void queries.invalidateQueries({ queryKey: ['guardians'] });
  };
}

export function useCreateLink() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: GuardianLinkCreate; key: string }) =>
      bodyOf(api.POST('/api/v1/guardian-links', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: forget,
  });
}

export function useUpdateLink(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, etag }: { body: LinkTerms; etag: string }) =>
      bodyOf(
        api.PUT('/api/v1/guardian-links/{id}', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body,
        }),
      ),
    onSuccess: forget,
  });
}

export function useLinkStep(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: (decision: LinkDecision) => {
      const params = { path: { id }, header: { 'If-Match': decision.etag } };
      const { reason } = decision;
      if (decision.verb === 'revoke') {
        const body = { basis: decision.basis, reason };
        return bodyOf(api.POST('/api/v1/guardian-links/{id}/revoke', { params, body }));
      }
      return bodyOf(
        decision.verb === 'verify'
          ? api.POST('/api/v1/guardian-links/{id}/verify', {
              params,
              body: { reason, sameAsOnFile: decision.sameAsOnFile },
            })
          : api.POST('/api/v1/guardian-links/{id}/reject', { params, body: { reason } }),
      );
    },
    onSettled: forget,
  });
}
