import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { CourtOrderCreate, CourtOrderDetail } from '@/shared/api/types';

export interface OrderVersion {
  detail: CourtOrderDetail;
  etag: string;
}

/** What courts have decided about those around one pupil. */
export function useOrders(student: string) {
  return useQuery({
    queryKey: ['court-orders', 'of', student],
    queryFn: () => bodyOf(api.GET('/api/v1/court-orders', { params: { query: { student, limit: 50 } } })),
  });
}

export function useOrder(id: string) {
  return useQuery({
    queryKey: ['court-orders', 'one', id],
    queryFn: async (): Promise<OrderVersion> => {
      const { body, etag } = await answerOf(
        api.GET('/api/v1/court-orders/{id}', { params: { path: { id } } }),
      );
      return { detail: body, etag: etag ?? '' };
    },
  });
}

/** An order changes what links show, and the work that waits for its end. */
function useForget() {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(
      [['court-orders'], ['guardian-links'], ['work']].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  };
}

export function useRegisterOrder() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: CourtOrderCreate; key: string }) =>
      bodyOf(api.POST('/api/v1/court-orders', { params: { header: { 'Idempotency-Key': key } }, body })),
    // Whether it is there is not known when no answer came.
    onSettled: forget,
  });
}

export function useEndOrder(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ etag, on, reason }: { etag: string; on: string; reason: string }) =>
      bodyOf(
        api.POST('/api/v1/court-orders/{id}/end', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body: { on, reason },
        }),
      ),
    onSettled: forget,
  });
}
