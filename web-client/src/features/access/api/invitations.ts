import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { InviteRequest, JobLine } from '@/shared/api/types';
import { MOST } from '../model/invitations';

/** Who works in scope and cannot sign in yet; asked anew at each visit, because inviting changes it. */
export function useInvitees(query: Record<string, string>) {
  return useInfiniteQuery({
    queryKey: ['accounts', 'invitees', query],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/staff', {
          params: {
            query: {
              ...query,
              account: false,
              status: 'ACTIVE,PLANNED',
              limit: 50,
              ...(pageParam ? { cursor: pageParam } : { count: 'bounded' }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
}

/** The first of those the filters find, as many as one invitation takes. */
export function useAllInvitees() {
  return useMutation({
    mutationFn: (query: Record<string, string>) =>
      bodyOf(
        api.GET('/api/v1/staff', {
          params: { query: { ...query, account: false, status: 'ACTIVE,PLANNED', limit: MOST } },
        }),
      ),
  });
}

/** The same key sent again starts nothing new, so an answer that was lost can be asked for again. */
export function useInvite() {
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: InviteRequest }) =>
      bodyOf(api.POST('/api/v1/accounts/invite', { params: { header: { 'Idempotency-Key': key } }, body })),
  });
}

/** My last invitations, so that a closed page is found again. */
export function useRecentInvitations() {
  return useQuery({
    queryKey: ['jobs', 'invitations'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/jobs', { params: { query: { kind: 'user.invite', limit: 5 } }, signal })),
    refetchOnMount: 'always',
  });
}

/** The report of an invitation, whole: it has one line a person and no more than one page. */
export function useInvitationReport(job: string | undefined, revision?: number) {
  return useQuery({
    // The page of a job keeps the same lines in another shape.
    queryKey: ['jobs', job, 'invited', revision],
    enabled: job !== undefined,
    queryFn: async ({ signal }): Promise<JobLine[]> => {
      const { items } = await bodyOf(
        api.GET('/api/v1/jobs/{id}/report', {
          params: { path: { id: job ?? '' }, query: { limit: MOST } },
          signal,
        }),
      );
      return items;
    },
    placeholderData: keepPreviousData,
  });
}

/** What a school chosen by an address is called. */
export function useSchoolName(id: string | undefined) {
  return useQuery({
    queryKey: ['schools', 'name', id],
    enabled: id !== undefined,
    queryFn: async () => {
      const { body } = await answerOf(
        api.GET('/api/v1/schools/{id}', { params: { path: { id: id ?? '' } } }),
      );
      return body.name;
    },
  });
}
