import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type {
  InstituteCreate,
  InstituteDetail,
  InstituteUpdate,
  PaperCreate,
  ResearcherCreate,
  ResearcherDetail,
  ResearcherUpdate,
} from '@/shared/api/types';
import { usePages } from '@/shared/list/usePages';

export type InstituteVerb = 'open' | 'suspend' | 'resume' | 'close';
export type ResearcherVerb = 'begin' | 'leave' | 'return' | 'end';

export interface InstituteVersion {
  detail: InstituteDetail;
  etag: string;
}

export interface ResearcherVersion {
  detail: ResearcherDetail;
  etag: string;
}

const fresh = { staleTime: 0, gcTime: 0, refetchOnReconnect: false, refetchOnWindowFocus: false } as const;

export function useInstitutes(query: Record<string, string>) {
  return usePages(['institutes', 'list', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/institutes', { params: { query: { ...query, ...page } }, signal })),
  );
}

export async function fetchInstitute(id: string): Promise<InstituteVersion> {
  const { body, etag } = await answerOf(api.GET('/api/v1/institutes/{id}', { params: { path: { id } } }));
  return { detail: body, etag: etag ?? '' };
}

export function useInstitute(id: string) {
  return useQuery({ queryKey: ['institutes', 'one', id], queryFn: () => fetchInstitute(id) });
}

/** As it is now, past every cache, for the form. */
export function useFreshInstitute(id: string) {
  return useQuery({
    queryKey: ['institutes', 'edit', id],
    queryFn: () => fetchInstitute(id),
    ...fresh,
  });
}

export function useInstituteHistory(id: string) {
  return useQuery({
    queryKey: ['institutes', 'history', id],
    queryFn: () => bodyOf(api.GET('/api/v1/institutes/{id}/history', { params: { path: { id } } })),
  });
}

export function usePapers(institute: string) {
  return useInfiniteQuery({
    queryKey: ['institutes', 'papers', institute],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/institute-papers', {
          params: { query: { institute, limit: 10, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (last) => last.nextCursor,
  });
}

export function usePaper(id: string) {
  return useQuery({
    queryKey: ['institutes', 'paper', id],
    queryFn: () => bodyOf(api.GET('/api/v1/institute-papers/{id}', { params: { path: { id } } })),
  });
}

export function useResearchers(query: Record<string, string>) {
  return usePages(['institutes', 'researchers', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/researchers', { params: { query: { ...query, ...page } }, signal })),
  );
}

export async function fetchResearcher(id: string): Promise<ResearcherVersion> {
  const { body, etag } = await answerOf(api.GET('/api/v1/researchers/{id}', { params: { path: { id } } }));
  return { detail: body, etag: etag ?? '' };
}

export function useResearcher(id: string) {
  return useQuery({ queryKey: ['institutes', 'researcher', id], queryFn: () => fetchResearcher(id) });
}

/** As it is now, past every cache, for the form. */
export function useFreshResearcher(id: string) {
  return useQuery({
    queryKey: ['institutes', 'researcher-edit', id],
    queryFn: () => fetchResearcher(id),
    ...fresh,
  });
}

export function useResearcherHistory(id: string) {
  return useQuery({
    queryKey: ['institutes', 'researcher-history', id],
    queryFn: () => bodyOf(api.GET('/api/v1/researchers/{id}/history', { params: { path: { id } } })),
  });
}

function useForget() {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['institutes'] });
    void queries.invalidateQueries({ queryKey: ['rule-overrides'] });
  };
}

export function useCreateInstitute() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: InstituteCreate; key: string }) =>
      bodyOf(api.POST('/api/v1/institutes', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: forget,
  });
}

export function useUpdateInstitute(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, etag }: { body: InstituteUpdate; etag: string }) =>
      bodyOf(
        api.PUT('/api/v1/institutes/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }),
      ),
    onSuccess: forget,
  });
}

export function useHandIn() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: PaperCreate; key: string }) =>
      bodyOf(api.POST('/api/v1/institute-papers', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: forget,
  });
}

export function useAppoint() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: ResearcherCreate; key: string }) =>
      bodyOf(api.POST('/api/v1/researchers', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: forget,
  });
}

export function useUpdateResearcher(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, etag }: { body: ResearcherUpdate; etag: string }) =>
      bodyOf(
        api.PUT('/api/v1/researchers/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }),
      ),
    onSuccess: forget,
  });
}

/** One step of an institute or an appointment, and why. */
export interface Step {
  etag: string;
  reason: string;
}

export function useInstituteStep(id: string, verb: InstituteVerb) {
  const forget = useForget();
  return useMutation({
    mutationFn: async ({ etag, reason }: Step): Promise<void> => {
      const sent = { params: { path: { id }, header: { 'If-Match': etag } }, body: { reason } };
      if (verb === 'open') await bodyOf(api.POST('/api/v1/institutes/{id}/open', sent));
      else if (verb === 'suspend') await bodyOf(api.POST('/api/v1/institutes/{id}/suspend', sent));
      else if (verb === 'resume') await bodyOf(api.POST('/api/v1/institutes/{id}/resume', sent));
      else await bodyOf(api.POST('/api/v1/institutes/{id}/close', sent));
    },
    onSettled: forget,
  });
}

export function useResearcherStep(id: string, verb: ResearcherVerb) {
  const forget = useForget();
  return useMutation({
    mutationFn: async ({ etag, reason }: Step): Promise<void> => {
      const sent = { params: { path: { id }, header: { 'If-Match': etag } }, body: { reason } };
      if (verb === 'begin') await bodyOf(api.POST('/api/v1/researchers/{id}/begin', sent));
      else if (verb === 'leave') await bodyOf(api.POST('/api/v1/researchers/{id}/leave', sent));
      else if (verb === 'return') await bodyOf(api.POST('/api/v1/researchers/{id}/return', sent));
      else await bodyOf(api.POST('/api/v1/researchers/{id}/end', sent));
    },
    onSettled: forget,
  });
}
