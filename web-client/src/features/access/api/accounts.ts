import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { AccountDetail, AccountRequest } from '@/shared/api/types';
import { usePages } from '@/shared/list/usePages';

/** An account together with the version it was read at. */
export interface AccountVersion {
  account: AccountDetail;
  etag: string;
}

export type Step = 'disable' | 'enable' | 'reset-password' | 'reset-second-factor' | 'sign-out';

export function useAccounts(query: Record<string, string>) {
  return usePages(['accounts', 'list', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/accounts', { params: { query: { ...query, ...page } }, signal })),
  );
}

export function useAccount(id: string) {
  return useQuery({
    queryKey: ['accounts', 'one', id],
    queryFn: async (): Promise<AccountVersion> => {
      const { body, etag } = await answerOf(api.GET('/api/v1/accounts/{id}', { params: { path: { id } } }));
      return { account: body, etag: etag ?? '' };
    },
    // What the sign-in service still has to hear arrives within seconds.
    refetchInterval: ({ state }) => (state.data?.account.identity.state === 'PENDING' ? 3_000 : false),
  });
}

export function useAccountHistory(id: string) {
  return useQuery({
    queryKey: ['accounts', 'history', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/accounts/{id}/history', { params: { path: { id } }, signal })),
  });
}

/** One step on the version that was shown, with its reason. */
export function useAccountStep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ step, etag, reason }: { step: Step; etag: string; reason: string }) => {
      const options = { params: { path: { id }, header: { 'If-Match': etag } }, body: { reason } };
      const call = {
        disable: () => api.POST('/api/v1/accounts/{id}/disable', options),
        enable: () => api.POST('/api/v1/accounts/{id}/enable', options),
        'reset-password': () => api.POST('/api/v1/accounts/{id}/reset-password', options),
        'reset-second-factor': () => api.POST('/api/v1/accounts/{id}/reset-second-factor', options),
        'sign-out': () => api.POST('/api/v1/accounts/{id}/sign-out', options),
      }[step];
      const answer = await answerOf(call());
      return { account: answer.body, etag: answer.etag ?? '' };
    },
    onSuccess: (version) => {
      queries.setQueryData(['accounts', 'one', id], version);
      void queries.invalidateQueries({ queryKey: ['accounts', 'list'] });
      void queries.invalidateQueries({ queryKey: ['accounts', 'history', id] });
    },
  });
}

/** Makes one account; the key lets an interrupted attempt be sent again without a second one. */
export function createAccount(body: AccountRequest, key: string): Promise<AccountDetail> {
  return bodyOf(api.POST('/api/v1/accounts', { params: { header: { 'Idempotency-Key': key } }, body }));
}

/** One-time passwords leave the server once, so nothing here keeps or repeats them. */
export function usePrintSlips() {
  const queries = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: (accounts: string[]) => bodyOf(api.POST('/api/v1/accounts/slips', { body: { accounts } })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['accounts', 'one'] }),
  });
}
