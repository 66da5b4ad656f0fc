import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { ClassCreate, ClassDetail, ClassUpdate } from '@/shared/api/types';
import { usePages } from '@/shared/list/usePages';

export type ClassVerb = 'dissolve' | 'reopen';

export interface ClassVersion {
  detail: ClassDetail;
  etag: string;
}

export function useClasses(query: Record<string, string>) {
  return usePages(['classes', 'list', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/classes', { params: { query: { ...query, ...page } }, signal })),
  );
}

/** How many active classes a school has, and how many of them nobody leads. */
export function useClassCounts(school: string, enabled: boolean) {
  const count = async (vacant: boolean) => {
    const page = await bodyOf(
      api.GET('/api/v1/classes', {
        params: {
          query: {
            school,
            status: 'ACTIVE',
            limit: 1,
            count: 'exact',
            ...(vacant && { withHomeroom: false }),
          },
        },
      }),
    );
    return page.total?.value ?? 0;
  };
  return useQuery({
    queryKey: ['classes', 'counts', school],
    queryFn: async () => ({ all: await count(false), vacant: await count(true) }),
    enabled,
  });
}

/** How many pupils of a class this caller may see; nobody where the class is somebody else's. */
export function useClassSize(classGroup: string, enabled: boolean) {
  return useQuery({
    queryKey: ['students', 'size', classGroup],
    queryFn: async () => {
      const query = { classGroup, status: 'ENROLLED,SUSPENDED', limit: 1, count: 'exact' } as const;
      const page = await bodyOf(api.GET('/api/v1/students', { params: { query } }));
      return page.total?.value ?? 0;
    },
    enabled,
  });
}

export async function fetchClass(id: string): Promise<ClassVersion> {
  const { body, etag } = await answerOf(api.GET('/api/v1/classes/{id}', { params: { path: { id } } }));
  return { detail: body, etag: etag ?? '' };
}

export function useClass(id: string) {
  return useQuery({ queryKey: ['classes', 'one', id], queryFn: () => fetchClass(id) });
}

/** As it is now, past every cache, for the form. */
export function useFreshClass(id: string) {
  return useQuery({
    queryKey: ['classes', 'edit', id],
    queryFn: () => fetchClass(id),
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });
}

export function useClassHistory(id: string) {
  return useQuery({
    queryKey: ['classes', 'history', id],
    queryFn: () => bodyOf(api.GET('/api/v1/classes/{id}/history', { params: { path: { id } } })),
  });
}

function useForget() {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['classes'] });
    void queries.invalidateQueries({ queryKey: ['rule-overrides'] });
  };
}

export function useCreateClass() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: ClassCreate; key: string }) =>
      bodyOf(api.POST('/api/v1/classes', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: forget,
  });
}

export function useUpdateClass(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, etag }: { body: ClassUpdate; etag: string }) =>
      bodyOf(
        api.PUT('/api/v1/classes/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }),
      ),
    onSuccess: forget,
  });
}

export function useClassStep(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ verb, etag, reason }: { verb: ClassVerb; etag: string; reason: string }) => {
      const params = { path: { id }, header: { 'If-Match': etag } };
      const body = { reason };
      return bodyOf(
        verb === 'dissolve'
          ? api.POST('/api/v1/classes/{id}/dissolve', { params, body })
          : api.POST('/api/v1/classes/{id}/reopen', { params, body }),
      );
    },
    onSettled: forget,
  });
}
