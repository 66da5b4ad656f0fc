import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { AuditPart } from '../model/auditFilters';

/**
 * The audit log, newest first; it can only be walked, not counted: counting years of lines takes long.
 * Whoever keeps the system reads the part that tells of it.
 */
export function useAuditEvents(query: Record<string, string>, part: AuditPart) {
  const path = part === 'whole' ? '/api/v1/audit-events' : '/api/v1/audit-events/system';
  return useInfiniteQuery({
    queryKey: ['audit-events', part, query],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET(path, {
          params: { query: { ...query, limit: 50, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** Accounts by a part of the login name: a name of a person is not asked of everybody who may look. */
export function useActorChoices(username: string) {
  return useQuery({
    queryKey: ['accounts', 'actors', username],
    enabled: username.length > 0,
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/accounts', { params: { query: { username, limit: 8 } }, signal })),
  });
}

/** Whose id it is that stands in the filter. */
export function useActor(id: string | undefined) {
  return useQuery({
    queryKey: ['accounts', 'actor', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/accounts/{id}', { params: { path: { id: id ?? '' } }, signal })),
  });
}

/** Starts a look at the whole log; a repeated click with the same key starts one. */
export function useVerifyAudit() {
  return useMutation({
    mutationFn: (key: string) =>
      bodyOf(
        api.POST('/api/v1/audit-events/verifications', {
          params: { header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
  });
}
