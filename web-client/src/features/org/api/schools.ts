import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { SchoolDetail, SchoolUpdate } from '@/shared/api/types';
import { usePages } from '@/shared/list/usePages';

export type SchoolQuery = Record<string, string>;

/** Rows of one page of the table, and of one page while the map fills itself. */
const TABLE_PAGE = 50;
const MAP_PAGE = 200;

/** A school together with the version it was read at. */
export interface SchoolVersion {
  school: SchoolDetail;
  etag: string;
}

function useSchoolPages(name: string, query: SchoolQuery, limit: number) {
  return usePages(
    ['schools', name, query],
    (page, signal) =>
      bodyOf(api.GET('/api/v1/schools', { params: { query: { ...query, ...page } }, signal })),
    limit,
  );
}

export function useSchools(query: SchoolQuery) {
  return useSchoolPages('list', query, TABLE_PAGE);
}

export function useSchoolsOnMap(query: SchoolQuery) {
  return useSchoolPages('map', query, MAP_PAGE);
}

export function useSchoolsNear(lon: number, lat: number, radiusMeters: number) {
  return useQuery({
    queryKey: ['schools', 'near', lon, lat, radiusMeters],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/schools/near', { params: { query: { lon, lat, radiusMeters, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
}

/** The teaching points and attached classes that a school answers for. */
export function useTeachingPoints(centralSchool: string) {
  return useQuery({
    queryKey: ['schools', 'points', centralSchool],
    queryFn: () => bodyOf(api.GET('/api/v1/schools', { params: { query: { centralSchool, limit: 200 } } })),
  });
}

export async function fetchSchool(id: string): Promise<SchoolVersion> {
  const { body, etag } = await answerOf(api.GET('/api/v1/schools/{id}', { params: { path: { id } } }));
  return { school: body, etag: etag ?? '' };
}

export function useSchool(id: string, enabled = true) {
  return useQuery({ queryKey: ['schools', 'one', id], queryFn: () => fetchSchool(id), enabled });
}

/** Reads the school as it is now, past every cache: for the form and after a refused save. */
export function useFreshSchool(id: string) {
  return useQuery({
    queryKey: ['schools', 'edit', id],
    queryFn: () => fetchSchool(id),
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
  });
}

export function useUpdateSchool(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ body, etag }: { body: SchoolUpdate; etag: string }): Promise<SchoolVersion> => {
      const answer = await answerOf(
        api.PUT('/api/v1/schools/{id}', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body,
        }),
      );
      return { school: answer.body, etag: answer.etag ?? '' };
    },
    onSuccess: (version) => {
      queries.setQueryData(['schools', 'one', id], version);
      for (const name of ['list', 'map', 'near', 'points']) {
        void queries.invalidateQueries({ queryKey: ['schools', name] });
      }
      void queries.invalidateQueries({ queryKey: ['school-directory'] });
      void queries.invalidateQueries({ queryKey: ['school-summary'] });
    },
  });
}
