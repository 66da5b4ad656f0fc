import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { ConsentDetail, WrittenConsentCreate } from '@/shared/api/types';

/** What everybody is told, and what families are asked, in the versions in force. */
export function useNotices() {
  return useQuery({
    queryKey: ['privacy', 'notices'],
    queryFn: () => bodyOf(api.GET('/api/v1/privacy-notices')),
  });
}

/** Which of the notices in force I was shown, and when first. */
export function useReceipts() {
  return useQuery({
    queryKey: ['privacy', 'receipts'],
    queryFn: () => bodyOf(api.GET('/api/v1/notice-receipts')),
  });
}

export function useKeepReceipts() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (texts: string[]) => bodyOf(api.POST('/api/v1/notice-receipts', { body: { texts } })),
    onSuccess: (kept) => queries.setQueryData(['privacy', 'receipts'], kept),
    // A version that was published meanwhile is asked for again: its predecessor would be refused for ever.
    // What may be agreed to depends on what was read.
    onSettled: () =>
      Promise.all([['privacy'], ['consents']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

/** Every purpose that one child's family is asked about, with its answer. */
export function useChildConsents(student: string) {
  return useQuery({
    queryKey: ['consents', 'of', student],
    queryFn: () => bodyOf(api.GET('/api/v1/students/{id}/consents', { params: { path: { id: student } } })),
  });
}

export interface ConsentVersion {
  detail: ConsentDetail;
  etag: string;
}

/** One consent, as it stands when somebody thinks of taking it back. */
export function useConsent(id: string) {
  return useQuery({
    queryKey: ['consents', 'one', id],
    queryFn: async (): Promise<ConsentVersion> => {
      const { body, etag } = await answerOf(api.GET('/api/v1/consents/{id}', { params: { path: { id } } }));
      return { detail: body, etag: etag ?? '' };
    },
  });
}

function useForget() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['consents'] });
}

export function useGiveConsent() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ key, ...body }: { student: string; text: string; key: string }) =>
      bodyOf(api.POST('/api/v1/consents', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSettled: forget,
  });
}

export function useRecordWritten() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: WrittenConsentCreate; key: string }) =>
      bodyOf(api.POST('/api/v1/consents/written', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSettled: forget,
  });
}

/** By whoever gave it online, or by the school that has it on paper. */
export function useWithdrawConsent(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ etag, written }: { etag: string; written: boolean }) => {
      const params = { path: { id }, header: { 'If-Match': etag } };
      return written
        ? bodyOf(api.POST('/api/v1/consents/{id}/withdraw-written', { params }))
        : bodyOf(api.POST('/api/v1/consents/{id}/withdraw', { params }));
    },
    onSettled: forget,
  });
}
