import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { SafeContactCreate, SafeContactDetail } from '@/shared/api/types';

export interface SafeVersion {
  detail: SafeContactDetail;
  etag: string;
}

/** How those around one pupil are reached without harm. */
export function useSafeContacts(student: string) {
  return useQuery({
    queryKey: ['safe-contacts', 'of', student],
    queryFn: () => bodyOf(api.GET('/api/v1/safe-contacts', { params: { query: { student, limit: 50 } } })),
  });
}

export function useSafeContact(id: string) {
  return useQuery({
    queryKey: ['safe-contacts', 'one', id],
    queryFn: async (): Promise<SafeVersion> => {
      const { body, etag } = await answerOf(
        api.GET('/api/v1/safe-contacts/{id}', { params: { path: { id } } }),
      );
      return { detail: body, etag: etag ?? '' };
    },
  });
}

function useForget() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['safe-contacts'] });
}

export function useRegisterSafeContact() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: SafeContactCreate; key: string }) =>
      bodyOf(api.POST('/api/v1/safe-contacts', { params: { header: { 'Idempotency-Key': key } }, body })),
    // Whether it is there is not known when no answer came.
    onSettled: forget,
  });
}

export function useEndSafeContact(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ etag, on, reason }: { etag: string; on: string; reason: string }) =>
      bodyOf(
        api.POST('/api/v1/safe-contacts/{id}/end', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body: { on, reason },
        }),
      ),
    onSettled: forget,
  });
}
