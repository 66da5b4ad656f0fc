import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { ProposalDetail } from '@/shared/api/types';
import { usePages } from '@/shared/list/usePages';

export type Verb = 'approve' | 'reject' | 'withdraw';

/** A proposal together with the version it was read at. */
export interface ProposalVersion {
  proposal: ProposalDetail;
  etag: string;
}

export function useProposals(query: Record<string, string>) {
  return usePages(['proposals', 'list', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/proposals', { params: { query: { ...query, ...page } }, signal })),
  );
}

export function useProposal(id: string) {
  return useQuery({
    queryKey: ['proposals', 'one', id],
    queryFn: async (): Promise<ProposalVersion> => {
      const { body, etag } = await answerOf(api.GET('/api/v1/proposals/{id}', { params: { path: { id } } }));
      return { proposal: body, etag: etag ?? '' };
    },
  });
}

/** A village with all above it, in words. */
export function usePlaceName(code: string | undefined) {
  return useQuery({
    queryKey: ['divisions', 'lineage', code],
    enabled: code !== undefined,
    queryFn: async () => {
      const place = await bodyOf(
        api.GET('/api/v1/divisions/{code}', { params: { path: { code: code ?? '' } } }),
      );
      return [...place.ancestors.slice(1).map((above) => above.name), place.name].join(' ');
    },
  });
}

/** A merger or a division takes classes and people along, and figures with them. */
const whatADecisionMoves = [
  'work',
  'schools',
  'school-summary',
  'school-directory',
  'classes',
  'staff',
  'assignments',
  'metrics',
];

/** Approves, rejects or withdraws the version that was shown. */
export function useDecide(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ verb, etag, note }: { verb: Verb; etag: string; note?: string }) => {
      const options = { params: { path: { id }, header: { 'If-Match': etag } }, body: { note } };
      const call = {
        approve: () => api.POST('/api/v1/proposals/{id}/approve', options),
        reject: () => api.POST('/api/v1/proposals/{id}/reject', options),
        withdraw: () => api.POST('/api/v1/proposals/{id}/withdraw', options),
      }[verb];
      const answer = await answerOf(call());
      return { proposal: answer.body, etag: answer.etag ?? '' };
    },
    onSuccess: (version) => {
      queries.setQueryData(['proposals', 'one', id], version);
      void queries.invalidateQueries({ queryKey: ['proposals', 'list'] });
      for (const moved of whatADecisionMoves) void queries.invalidateQueries({ queryKey: [moved] });
    },
  });
}
