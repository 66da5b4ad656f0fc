import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type {
  StudentCreate,
  StudentDetail,
  StudentIdentity,
  StudentReveal,
  StudentUpdate,
} from '@/shared/api/types';
import { usePages } from '@/shared/list/usePages';

export type StudentVerb = 'suspend' | 'resume' | 'leave' | 'drop' | 'decease' | 'return';

export interface StudentVersion {
  student: StudentDetail;
  etag: string;
}

export function useStudents(query: Record<string, string>) {
  return usePages(['students', 'list', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/students', { params: { query: { ...query, ...page } }, signal })),
  );
}

/** Those of a small scope: the own class, the own children. */
export function useOwnStudents(query: Record<string, string>) {
  return useQuery({
    queryKey: ['students', 'own', query],
    queryFn: () => bodyOf(api.GET('/api/v1/students', { params: { query: { ...query, limit: 200 } } })),
  });
}

/** A look for a child; it goes in the body, since a name or a number belongs into no address. */
export function useStudentSearch() {
  return useMutation({
    mutationFn: (text: string) => bodyOf(api.POST('/api/v1/students/search', { body: { text } })),
  });
}

export async function fetchStudent(id: string): Promise<StudentVersion> {
  const { body, etag } = await answerOf(api.GET('/api/v1/students/{id}', { params: { path: { id } } }));
  return { student: body, etag: etag ?? '' };
}

export function useStudent(id: string) {
  return useQuery({ queryKey: ['students', 'one', id], queryFn: () => fetchStudent(id) });
}

/** As it is now, past every cache, for the form; each look leaves a line in the log. */
export function useFreshStudent(id: string) {
  return useQuery({
    queryKey: ['students', 'edit', id],
    queryFn: () => fetchStudent(id),
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });
}

export function useEnrolments(student: string) {
  return useQuery({
    queryKey: ['students', 'enrolments', student],
    queryFn: () => bodyOf(api.GET('/api/v1/enrolments', { params: { query: { student, limit: 50 } } })),
  });
}

export function useRoster(classGroup: string) {
  return useQuery({
    queryKey: ['students', 'roster', classGroup],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/class-rosters/{classGroup}', { params: { path: { classGroup } } })),
  });
}

/** The classes of a school that pupils can be put into. */
export function useClassChoices(school: string | undefined) {
  return useQuery({
    queryKey: ['classes', 'choices', school],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/classes', {
          params: { query: { school: school ?? '', status: 'ACTIVE', limit: 200 } },
        }),
      ),
    enabled: school !== undefined,
  });
}

function useForget() {
  const queries = useQueryClient();
  return () => {
    for (const key of ['students', 'guardian-links', 'work', 'rule-overrides']) {
      void queries.invalidateQueries({ queryKey: [key] });
    }
  };
}

export function useCreateStudent() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: StudentCreate; key: string }) =>
      bodyOf(api.POST('/api/v1/students', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: forget,
  });
}

export function useUpdateStudent(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, etag }: { body: StudentUpdate; etag: string }) =>
      bodyOf(
        api.PUT('/api/v1/students/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }),
      ),
    onSuccess: forget,
  });
}

export function useIdentifyStudent(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, etag }: { body: StudentIdentity; etag: string }) =>
      bodyOf(
        api.POST('/api/v1/students/{id}/identify', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body,
        }),
      ),
    onSettled: forget,
  });
}

export function usePlaceStudent(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ classGroup, etag }: { classGroup: string; etag: string }) =>
      bodyOf(
        api.POST('/api/v1/students/{id}/place', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body: { classGroup },
        }),
      ),
    onSettled: forget,
  });
}

export function useStudentStep(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({
      verb,
      etag,
      ...body
    }: {
      verb: StudentVerb;
      etag: string;
      on: string;
      reason: string;
    }) => {
      const params = { path: { id }, header: { 'If-Match': etag } };
      const send = {
        suspend: () => api.POST('/api/v1/students/{id}/suspend', { params, body }),
        resume: () => api.POST('/api/v1/students/{id}/resume', { params, body }),
        leave: () => api.POST('/api/v1/students/{id}/leave', { params, body }),
        drop: () => api.POST('/api/v1/students/{id}/drop', { params, body }),
        decease: () => api.POST('/api/v1/students/{id}/decease', { params, body }),
        return: () => api.POST('/api/v1/students/{id}/return', { params, body }),
      }[verb];
      return bodyOf(send());
    },
    onSettled: forget,
  });
}

/** Whole values go to the dialog that asked for them and stay nowhere else. */
export function useReveal(id: string) {
  return useMutation({
    gcTime: 0,
    mutationFn: (body: StudentReveal) =>
      bodyOf(api.POST('/api/v1/students/{id}/reveal', { params: { path: { id } }, body })),
  });
}
