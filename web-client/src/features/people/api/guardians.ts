import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { GuardianDetail, GuardianPerson } from '@/shared/api/types';
import { guardianQuery } from '../model/linkForm';

export interface GuardianVersion {
  guardian: GuardianDetail;
  etag: string;
}

/** Parents on file who fit what was typed: a surname, or the last four digits of a phone. */
export function useGuardianChoices(typed: string) {
  const query = guardianQuery(typed);
  return useQuery({
    queryKey: ['guardians', 'choices', query],
    queryFn: () => bodyOf(api.GET('/api/v1/guardians', { params: { query: { ...query, limit: 20 } } })),
    placeholderData: query && keepPreviousData,
    enabled: query !== undefined,
  });
}

export async function fetchGuardian(id: string): Promise<GuardianVersion> {
  const { body, etag } = await answerOf(api.GET('/api/v1/guardians/{id}', { params: { path: { id } } }));
  return { guardian: body, etag: etag ?? '' };
}

/** A parent, for whoever may put something right; every look at one is kept. */
export function useGuardian(id: string, asked: boolean) {
  return useQuery({
    queryKey: ['guardians', 'one', id],
    queryFn: () => fetchGuardian(id),
    enabled: asked,
  });
}

/** As it is now, past every cache, for the form. */
export function useFreshGuardian(id: string | undefined) {
  return useQuery({
    queryKey: ['guardians', 'edit', id],
    queryFn: () => fetchGuardian(id ?? ''),
    enabled: id !== undefined,
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });
}

export function useCorrectGuardian(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, etag }: { body: GuardianPerson; etag: string }) =>
      bodyOf(
        api.PUT('/api/v1/guardians/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }),
      ),
    // Every link of the parent shows the name, and is another version with it.
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['guardians'] });
      void queries.invalidateQueries({ queryKey: ['guardian-links'] });
    },
  });
}
