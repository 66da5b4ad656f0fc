import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { ProposalRequest } from '@/shared/api/types';

/** What has become of a school, newest first. */
export function useSchoolHistory(id: string) {
  return useQuery({
    queryKey: ['schools', 'history', id],
    queryFn: () => bodyOf(api.GET('/api/v1/schools/{id}/history', { params: { path: { id } } })),
  });
}

/** Schools of one unit that could carry on for another. */
export function useSuccessors(unit: string, name: string) {
  return useQuery({
    queryKey: ['schools', 'successors', unit, name],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/schools', {
          params: {
            query: { managingUnit: unit, name, status: 'OPERATING', independent: true, limit: 10 },
          },
        }),
      ),
    enabled: name !== '',
  });
}

/** Proposes a school that is not there yet. */
export function useFound() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: ProposalRequest; key: string }) =>
      bodyOf(api.POST('/api/v1/proposals', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['proposals'] }),
  });
}

/** Sends one proposal; the key makes a repeated click or a lost answer harmless. */
export function usePropose(schoolId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: ProposalRequest; key: string }) =>
      bodyOf(api.POST('/api/v1/proposals', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['schools', 'one', schoolId] });
      void queries.invalidateQueries({ queryKey: ['proposals'] });
    },
  });
}
