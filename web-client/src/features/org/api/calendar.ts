import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { SemesterCorrection, SemesterUpdate, WorkdayYear, WorkdayYearUpdate } from '@/shared/api/types';

export type SemesterVerb = 'publish' | 'close' | 'reopen';

export function useYears() {
  return useQuery({
    queryKey: ['calendar', 'years'],
    queryFn: () => bodyOf(api.GET('/api/v1/workdays/years')),
  });
}

export interface YearVersion {
  year: WorkdayYear;
  etag: string;
}

/** A year with the tag that entering it needs. */
export async function fetchYear(year: number): Promise<YearVersion> {
  const { body, etag } = await answerOf(api.GET('/api/v1/workdays/{year}', { params: { path: { year } } }));
  return { year: body, etag: etag ?? '' };
}

export function useYear(year: number) {
  return useQuery({ queryKey: ['calendar', 'year', year], queryFn: () => fetchYear(year) });
}

/** As a form begins with it: a newer one that came by itself would take away what is being typed. */
export function useFreshYear(year: number) {
  return useQuery({
    queryKey: ['calendar-form', year],
    queryFn: () => fetchYear(year),
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
  });
}

/** Some fifty at most in a decade: one page holds them, the latest first. */
export function useSemesters() {
  return useQuery({
    queryKey: ['calendar', 'semesters'],
    queryFn: () => bodyOf(api.GET('/api/v1/semesters', { params: { query: { sort: '-code', limit: 200 } } })),
  });
}

/** One semester with what may be done to it and the tag that doing it needs. */
export function useSemester(id: string) {
  return useQuery({
    queryKey: ['calendar', 'semester', id],
    queryFn: async () => {
      const { body, etag } = await answerOf(api.GET('/api/v1/semesters/{id}', { params: { path: { id } } }));
      return { detail: body, etag: etag ?? '' };
    },
  });
}

export function useSemesterHistory(id: string) {
  return useQuery({
    queryKey: ['calendar', 'history', id],
    queryFn: () => bodyOf(api.GET('/api/v1/semesters/{id}/history', { params: { path: { id } } })),
  });
}

/** The calendar itself, and the work that it ends or moves. */
function useForget() {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([['calendar'], ['work']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}

export function useUpdateSemester(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, etag }: { body: SemesterUpdate; etag: string }) =>
      bodyOf(
        api.PUT('/api/v1/semesters/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }),
      ),
    onSettled: forget,
  });
}

/** What a correction would move; nothing is saved by asking. */
export function usePreviewSemester(id: string) {
  return useMutation({
    mutationFn: (body: SemesterCorrection) =>
      bodyOf(api.POST('/api/v1/semesters/{id}/preview', { params: { path: { id } }, body })),
  });
}

export function useCorrectSemester(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, etag }: { body: SemesterCorrection; etag: string }) =>
      bodyOf(
        api.POST('/api/v1/semesters/{id}/correct', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body,
        }),
      ),
    onSettled: forget,
  });
}

export function useSemesterStep(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ verb, etag, reason }: { verb: SemesterVerb; etag: string; reason: string }) => {
      const params = { path: { id }, header: { 'If-Match': etag } };
      const send = {
        publish: () => api.POST('/api/v1/semesters/{id}/publish', { params }),
        close: () => api.POST('/api/v1/semesters/{id}/close', { params }),
        reopen: () => api.POST('/api/v1/semesters/{id}/reopen', { params, body: { reason } }),
      }[verb];
      return bodyOf(send());
    },
    onSettled: forget,
  });
}

export function usePreviewYear(year: number) {
  return useMutation({
    mutationFn: (body: WorkdayYearUpdate) =>
      bodyOf(api.POST('/api/v1/workdays/{year}/preview', { params: { path: { year } }, body })),
  });
}

export function useEnterYear(year: number) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, etag }: { body: WorkdayYearUpdate; etag: string }) =>
      bodyOf(
        api.PUT('/api/v1/workdays/{year}', {
          params: { path: { year }, header: { 'If-Match': etag } },
          body,
        }),
      ),
    onSuccess: forget,
  });
}
