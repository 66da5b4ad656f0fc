import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { SpecialCategoryCreate, SpecialCategoryDetail } from '@/shared/api/types';

export interface CategoryVersion {
  detail: SpecialCategoryDetail;
  etag: string;
}

/** That a pupil needs care; lists never tell why. */
export function useCategories(student: string) {
  return useQuery({
    queryKey: ['special-categories', 'of', student],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/special-categories', { params: { query: { student, limit: 50 } } })),
  });
}

export function useCategory(id: string) {
  return useQuery({
    queryKey: ['special-categories', 'one', id],
    queryFn: async (): Promise<CategoryVersion> => {
      const { body, etag } = await answerOf(
        api.GET('/api/v1/special-categories/{id}', { params: { path: { id } } }),
      );
      return { detail: body, etag: etag ?? '' };
    },
  });
}

/** Reviews and files are work, too. */
function useForget() {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(
      [['special-categories'], ['work']].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  };
}

export function useRegisterCategory() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: SpecialCategoryCreate; key: string }) =>
      bodyOf(
        api.POST('/api/v1/special-categories', { params: { header: { 'Idempotency-Key': key } }, body }),
      ),
    // Whether it is there is not known when no answer came.
    onSettled: forget,
  });
}

export function useReviewCategory(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ etag, nextReview }: { etag: string; nextReview: string }) =>
      bodyOf(
        api.POST('/api/v1/special-categories/{id}/review', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body: { nextReview },
        }),
      ),
    onSettled: forget,
  });
}

export function useEndCategory(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ etag, on, reason }: { etag: string; on: string; reason: string }) =>
      bodyOf(
        api.POST('/api/v1/special-categories/{id}/end', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body: { on, reason },
        }),
      ),
    onSettled: forget,
  });
}
