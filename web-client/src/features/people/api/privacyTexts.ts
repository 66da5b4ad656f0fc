import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { PrivacyTextCreate, PrivacyTextDetail, PrivacyTextUpdate } from '@/shared/api/types';

export interface TextVersion {
  detail: PrivacyTextDetail;
  etag: string;
}

/** More versions than a bureau writes in years; older ones are behind the newer ones of their purpose. */
const MOST = 100;

/** All versions, the latest first. */
export function useTexts() {
  return useQuery({
    queryKey: ['privacy', 'texts'],
    queryFn: () => bodyOf(api.GET('/api/v1/privacy-texts', { params: { query: { limit: MOST } } })),
  });
}

export async function fetchText(id: string): Promise<TextVersion> {
  const { body, etag } = await answerOf(api.GET('/api/v1/privacy-texts/{id}', { params: { path: { id } } }));
  return { detail: body, etag: etag ?? '' };
}

export function useText(id: string) {
  return useQuery({ queryKey: ['privacy', 'text', id], queryFn: () => fetchText(id) });
}

function useForget() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['privacy'] });
}

export function useCreateText() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: PrivacyTextCreate; key: string }) =>
      bodyOf(api.POST('/api/v1/privacy-texts', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSettled: forget,
  });
}

export function useUpdateText(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, etag }: { body: PrivacyTextUpdate; etag: string }) =>
      bodyOf(
        api.PUT('/api/v1/privacy-texts/{id}', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body,
        }),
      ),
    onSettled: forget,
  });
}

export function usePublishText(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: (etag: string) =>
      bodyOf(
        api.POST('/api/v1/privacy-texts/{id}/publish', {
          params: { path: { id }, header: { 'If-Match': etag } },
        }),
      ),
    onSettled: forget,
  });
}
