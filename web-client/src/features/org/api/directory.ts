import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { usePages } from '@/shared/list/usePages';

/** The public part of every school, for everybody who is signed in. */
export function useDirectory(query: Record<string, string>) {
  return usePages(['school-directory', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/school-directory', { params: { query: { ...query, ...page } }, signal })),
  );
}

/** The public page of one school, whatever has become of it. */
export function useDirectorySchool(id: string) {
  return useQuery({
    queryKey: ['school-directory', 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/school-directory/{id}', { params: { path: { id } } })),
  });
}
