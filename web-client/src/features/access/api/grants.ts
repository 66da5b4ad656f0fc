import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import { hasCode } from '@/shared/api/problem';
import type { EndRequest, GrantDetail, GrantRequest, PeriodRequest } from '@/shared/api/types';
import { usePages } from '@/shared/list/usePages';

/** A grant together with the version it was read at. */
export interface GrantVersion {
  grant: GrantDetail;
  etag: string;
}

export function useGrants(query: Record<string, string>) {
  return usePages(['grants', 'list', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/grants', { params: { query: { ...query, ...page } }, signal })),
  );
}

export function useGrant(id: string | undefined) {
  return useQuery({
    queryKey: ['grants', 'one', id],
    enabled: id !== undefined,
    queryFn: async (): Promise<GrantVersion> => {
      const { body, etag } = await answerOf(
        api.GET('/api/v1/grants/{id}', { params: { path: { id: id ?? '' } } }),
      );
      return { grant: body, etag: etag ?? '' };
    },
  });
}

/** What the acting role may give. */
export function useGrantOptions() {
  return useQuery({
    queryKey: ['grants', 'options'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/grants/options', { signal })),
  });
}

/** Whom a login name belongs to; it must be known in full. */
export function useCandidate(username: string) {
  return useQuery({
    queryKey: ['grants', 'candidates', username],
    enabled: username.length > 0,
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/grants/candidates', { params: { query: { username } }, signal })),
  });
}

/** Schools in scope by a part of their name. */
export function useSchoolChoices(name: string, wanted: boolean) {
  return useQuery({
    queryKey: ['schools', 'operating', name],
    enabled: wanted,
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/schools', {
          params: { query: { status: 'OPERATING', limit: 20, ...(name ? { name } : {}) } },
          signal,
        }),
      ),
  });
}

export function useGive() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: GrantRequest }) =>
      bodyOf(api.POST('/api/v1/grants', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['grants'] }),
  });
}

/** Moves the period of the version that was shown; a newer one is fetched when there is one. */
export function useReschedule(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ etag, body }: { etag: string; body: PeriodRequest }) =>
      bodyOf(
        api.PUT('/api/v1/grants/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }),
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['grants'] }),
    onError: (error) => {
      if (hasCode(error, 'STALE')) void queries.invalidateQueries({ queryKey: ['grants', 'one', id] });
    },
  });
}

/** Ends the version that was shown. */
export function useEndGrant(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ etag, body }: { etag: string; body: EndRequest }) =>
      bodyOf(
        api.POST('/api/v1/grants/{id}/end', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body,
        }),
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['grants'] }),
  });
}
