import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { CareArrangementCreate, CareArrangementDetail, CareContactCreate } from '@/shared/api/types';

export interface ArrangementVersion {
  detail: CareArrangementDetail;
  etag: string;
}

/** Who looks after one pupil, or has. */
export function useArrangements(student: string) {
  return useQuery({
    queryKey: ['care-arrangements', 'of', student],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/care-arrangements', { params: { query: { student, limit: 50 } } })),
  });
}

export function useArrangement(id: string) {
  return useQuery({
    queryKey: ['care-arrangements', 'one', id],
    queryFn: async (): Promise<ArrangementVersion> => {
      const { body, etag } = await answerOf(
        api.GET('/api/v1/care-arrangements/{id}', { params: { path: { id } } }),
      );
      return { detail: body, etag: etag ?? '' };
    },
  });
}

/** The latest contacts, without what was noted. */
export function useContacts(arrangement: string) {
  return useQuery({
    queryKey: ['care-contacts', 'of', arrangement],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/care-contacts', { params: { query: { arrangement, limit: 50 } } })),
  });
}

/** One contact with what was noted. */
export function useContact(id: string) {
  return useQuery({
    queryKey: ['care-contacts', 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/care-contacts/{id}', { params: { path: { id } } })),
  });
}

/** A contact changes what its arrangement shows, and every step the work that waits. */
function useForget() {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(
      [['care-arrangements'], ['care-contacts'], ['work']].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  };
}

export function useRegisterArrangement() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: CareArrangementCreate; key: string }) =>
      bodyOf(api.POST('/api/v1/care-arrangements', { params: { header: { 'Idempotency-Key': key } }, body })),
    // Whether it is there is not known when no answer came.
    onSettled: forget,
  });
}

export function useWriteContact() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: CareContactCreate; key: string }) =>
      bodyOf(api.POST('/api/v1/care-contacts', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSettled: forget,
  });
}

export interface Told {
  toldSchool: boolean;
  toldVillage: boolean;
}

export function useTellNotice(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ etag, ...body }: Told & { etag: string }) =>
      bodyOf(
        api.POST('/api/v1/care-arrangements/{id}/notice', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body,
        }),
      ),
    onSettled: forget,
  });
}

export function useEndArrangement(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ etag, on, reason }: { etag: string; on: string; reason: string }) =>
      bodyOf(
        api.POST('/api/v1/care-arrangements/{id}/end', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body: { on, reason },
        }),
      ),
    onSettled: forget,
  });
}
