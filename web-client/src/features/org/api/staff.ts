import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type {
  AssignmentCreate,
  AssignmentRow,
  AssignmentUpdate,
  CheckCreate,
  StaffCreate,
} from '@/shared/api/types';
import { useMe } from '@/shared/auth/me';
import { usePages } from '@/shared/list/usePages';
import { choicesQuery } from '../model/staffFilters';

export type StaffVerb = 'begin' | 'leave' | 'return' | 'end';

export function useStaff(query: Record<string, string>) {
  return usePages(['staff', 'list', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/staff', { params: { query: { ...query, ...page } }, signal })),
  );
}

/** Somebody at work together with the tag that recording a check needs. */
export function useStaffMember(id: string) {
  return useQuery({
    queryKey: ['staff', 'one', id],
    queryFn: async () => {
      const { body, etag } = await answerOf(api.GET('/api/v1/staff/{id}', { params: { path: { id } } }));
      return { staff: body, etag: etag ?? '' };
    },
  });
}

export function useStaffHistory(id: string) {
  return useQuery({
    queryKey: ['staff', 'history', id],
    queryFn: () => bodyOf(api.GET('/api/v1/staff/{id}/history', { params: { path: { id } } })),
  });
}

/** Those of my scope whose phone ends in these four digits. */
export function useStaffByTail(phoneTail: string) {
  return useQuery({
    queryKey: ['staff', 'tail', phoneTail],
    queryFn: () => bodyOf(api.GET('/api/v1/staff', { params: { query: { phoneTail, limit: 10 } } })),
    enabled: /^\d{4}$/.test(phoneTail),
  });
}

export async function fetchAssignment(id: string) {
  const { body, etag } = await answerOf(api.GET('/api/v1/assignments/{id}', { params: { path: { id } } }));
  return { detail: body, etag: etag ?? '' };
}

/** One assignment with what may be done to it and the tag that doing it needs. */
export function useAssignment(id: string) {
  return useQuery({ queryKey: ['assignments', id], queryFn: () => fetchAssignment(id) });
}

/** As it is now, past every cache, for the form. */
export function useFreshAssignment(id: string) {
  return useQuery({
    queryKey: ['assignments', 'edit', id],
    queryFn: () => fetchAssignment(id),
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
  });
}

/** Who could lead a school: those of its offices, or whoever there is called like that. */
export function usePrincipalChoices(school: string, name: string) {
  return useQuery({
    queryKey: ['assignments', 'principal', school, name],
    queryFn: async () => {
      const query = { school, status: 'ACTIVE,ON_LEAVE', limit: 50 };
      if (!name) {
        return bodyOf(api.GET('/api/v1/assignments', { params: { query: { ...query, category: 'ADMIN' } } }));
      }
      const people = await bodyOf(
        api.GET('/api/v1/staff', { params: { query: { school, name, limit: 20 } } }),
      );
      if (people.items.length === 0) return { items: [] as AssignmentRow[] };
      const staff = people.items.map((one) => one.id).join(',');
      return bodyOf(api.GET('/api/v1/assignments', { params: { query: { ...query, staff } } }));
    },
    placeholderData: keepPreviousData,
  });
}

/** People at work among those of a filter who fit what was typed; without a filter nobody is asked for. */
export function useStaffChoices(typed: string, among: Record<string, string> | undefined) {
  const query = choicesQuery(useMe(), typed, among);
  return useQuery({
    queryKey: ['staff', 'choices', query],
    queryFn: () => bodyOf(api.GET('/api/v1/staff', { params: { query } })),
    placeholderData: query && keepPreviousData,
    enabled: query !== undefined,
  });
}

function useForget(staffId?: string) {
  const queries = useQueryClient();
  return () => {
    for (const key of [
      ['staff', 'list'],
      ['staff', 'tail'],
      ['assignments'],
      ['proposals'],
      ['rule-overrides'],
    ]) {
      void queries.invalidateQueries({ queryKey: key });
    }
    if (staffId) {
      void queries.invalidateQueries({ queryKey: ['staff', 'one', staffId] });
      void queries.invalidateQueries({ queryKey: ['staff', 'history', staffId] });
    }
  };
}

export function useCreateStaff() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: StaffCreate; key: string }) =>
      bodyOf(api.POST('/api/v1/staff', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: forget,
  });
}

/** Another post of somebody who is registered already. */
export function useAddPost(staffId: string) {
  const forget = useForget(staffId);
  return useMutation({
    mutationFn: ({ body, key }: { body: AssignmentCreate; key: string }) =>
      bodyOf(api.POST('/api/v1/assignments', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: forget,
  });
}

export function useChangePost(staffId: string, id: string) {
  const forget = useForget(staffId);
  return useMutation({
    mutationFn: ({ body, etag }: { body: AssignmentUpdate; etag: string }) =>
      bodyOf(
        api.PUT('/api/v1/assignments/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }),
      ),
    onSuccess: forget,
  });
}

export function useRecordCheck(staffId: string) {
  const forget = useForget(staffId);
  return useMutation({
    mutationFn: ({ body, etag, key }: { body: CheckCreate; etag: string; key: string }) =>
      bodyOf(
        api.POST('/api/v1/staff/{id}/background-checks', {
          params: { path: { id: staffId }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
          body,
        }),
      ),
    onSettled: forget,
  });
}

export function useAssignmentStep(staffId: string, id: string) {
  const forget = useForget(staffId);
  return useMutation({
    mutationFn: ({ verb, etag, reason }: { verb: StaffVerb; etag: string; reason: string }) => {
      const params = { path: { id }, header: { 'If-Match': etag } };
      const body = { reason };
      const send = {
        begin: () => api.POST('/api/v1/assignments/{id}/begin', { params, body }),
        leave: () => api.POST('/api/v1/assignments/{id}/leave', { params, body }),
        return: () => api.POST('/api/v1/assignments/{id}/return', { params, body }),
        end: () => api.POST('/api/v1/assignments/{id}/end', { params, body }),
      }[verb];
      return bodyOf(send());
    },
    onSettled: forget,
  });
}

export function useProposeTransfer(staffId: string) {
  const forget = useForget(staffId);
  return useMutation({
    mutationFn: ({ to, reason, key }: { to: string; reason: string; key: string }) =>
      bodyOf(
        api.POST('/api/v1/proposals', {
          params: { header: { 'Idempotency-Key': key } },
          body: { kind: 'staff.transfer', subjectId: staffId, change: { to }, reason },
        }),
      ),
    onSuccess: forget,
  });
}
