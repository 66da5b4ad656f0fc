import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { ClaimByCode, ClaimByMatch } from '@/shared/api/types';

/** What I have asked for, and whether my account knows my name and phone. */
export function useMyClaims() {
  return useQuery({ queryKey: ['claims', 'mine'], queryFn: () => bodyOf(api.GET('/api/v1/claims')) });
}

/** A try, by the code of a slip or by what the school has on file. */
export type Attempt = { by: 'code'; body: ClaimByCode } | { by: 'match'; body: ClaimByMatch };

interface Asking {
  attempt: Attempt;
  key: string;
  /** The notices that stand on the page. */
  shown: string[];
}

/**
 * Asks, after it is kept that the notices on the page were shown: who asks before is refused (P-02).
 * Both are safe to repeat.
 */
export async function sendClaim({ attempt, key, shown }: Asking) {
  if (shown.length > 0) {
    await bodyOf(api.POST('/api/v1/notice-receipts', { body: { texts: shown } }));
  }
  const params = { header: { 'Idempotency-Key': key } };
  return attempt.by === 'code'
    ? { claim: await bodyOf(api.POST('/api/v1/claims', { params, body: attempt.body })) }
    : { received: await bodyOf(api.POST('/api/v1/claims/match', { params, body: attempt.body })) };
}

export function useClaim() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: sendClaim,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['claims'] });
      // Whoever had no account has one now.
      void queries.invalidateQueries({ queryKey: ['me'] });
    },
    // Also when it was refused: a notice may have been replaced while the form was filled in.
    onSettled: () => queries.invalidateQueries({ queryKey: ['privacy'] }),
  });
}

/** Codes for a class, or for some of its pupils. */
export function useClaimSlips() {
  return useMutation({
    mutationFn: (body: { classGroup: string; students?: string[] }) =>
      bodyOf(api.POST('/api/v1/claims/slips', { body })),
    gcTime: 0,
  });
}
