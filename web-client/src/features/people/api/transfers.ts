import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { TransferAccept, TransferDetail, TransferOffer } from '@/shared/api/types';
import { usePages } from '@/shared/list/usePages';

export interface TransferVersion {
  detail: TransferDetail;
  etag: string;
}

/** What becomes of an offer. */
export type TransferDecision = { etag: string } & (
  | ({ verb: 'accept' } & TransferAccept)
  | { verb: 'refuse' | 'withdraw'; reason: string }
);

export function useTransfers(query: Record<string, string>) {
  return usePages(['transfers', 'list', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/transfers', { params: { query: { ...query, ...page } }, signal })),
  );
}

async function fetchTransfer(id: string): Promise<TransferVersion> {
  const { body, etag } = await answerOf(api.GET('/api/v1/transfers/{id}', { params: { path: { id } } }));
  return { detail: body, etag: etag ?? '' };
}

export function useTransfer(id: string) {
  return useQuery({ queryKey: ['transfers', 'one', id], queryFn: () => fetchTransfer(id) });
}

function useForget() {
  const queries = useQueryClient();
  return () => {
    for (const key of ['transfers', 'students', 'guardian-links', 'work']) {
      void queries.invalidateQueries({ queryKey: [key] });
    }
  };
}

export function useOfferTransfer() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: TransferOffer; key: string }) =>
      bodyOf(api.POST('/api/v1/transfers', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSettled: forget,
  });
}

export function useTransferStep(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ etag, ...decision }: TransferDecision) => {
      const params = { path: { id }, header: { 'If-Match': etag } };
      if (decision.verb === 'accept') {
        const { classGroup, on } = decision;
        return bodyOf(api.POST('/api/v1/transfers/{id}/accept', { params, body: { classGroup, on } }));
      }
      const body = { reason: decision.reason };
      return bodyOf(
        decision.verb === 'refuse'
          ? api.POST('/api/v1/transfers/{id}/refuse', { params, body })
          : api.POST('/api/v1/transfers/{id}/withdraw', { params, body }),
      );
    },
    onSettled: forget,
  });
}
