import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '@/shared/api/client';
import type { PersonDetail, PersonUpdate } from '@/shared/api/types';

export interface PersonVersion {
  person: PersonDetail;
  etag: string;
}

export async function fetchPerson(id: string): Promise<PersonVersion> {
  const { body, etag } = await answerOf(api.GET('/api/v1/persons/{id}', { params: { path: { id } } }));
  return { person: body, etag: etag ?? '' };
}

/** The person as it is now, past every cache, for the form; each look leaves a line in the log. */
export function useFreshPerson(id: string | undefined) {
  return useQuery({
    queryKey: ['persons', 'edit', id],
    queryFn: () => fetchPerson(id ?? ''),
    enabled: id !== undefined,
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
  });
}

export function useCorrectPerson(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, etag }: { body: PersonUpdate; etag: string }) =>
      answerOf(
        api.PUT('/api/v1/persons/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['staff'] });
      void queries.invalidateQueries({ queryKey: ['assignments'] });
      void queries.invalidateQueries({ queryKey: ['rule-overrides'] });
    },
  });
}
