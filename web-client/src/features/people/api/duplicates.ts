import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, bodyOf } from '@/shared/api/client';
import type { StudentDuplicateDetail, StudentDuplicateReport } from '@/shared/api/types';
import { usePages } from '@/shared/list/usePages';

export interface DuplicateVersion {
  detail: StudentDuplicateDetail;
  etag: string;
}

/** What becomes of a pair. */
export type DuplicateDecision = { etag: string; reason: string } & (
  | { verb: 'propose' | 'merge'; survivor: string }
  | { verb: 'reopen' | 'not-duplicate' }
);

export type DuplicateVerb = DuplicateDecision['verb'];

export function useDuplicates(query: Record<string, string>) {
  return usePages(['student-duplicates', 'list', query], (page, signal) =>
    bodyOf(api.GET('/api/v1/student-duplicates', { params: { query: { ...query, ...page } }, signal })),
  );
}

/** Those of one pupil, whatever became of them. */
export function useDuplicatesOf(student: string) {
  return useQuery({
    queryKey: ['student-duplicates', 'of', student],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/student-duplicates', { params: { query: { student, limit: 50 } }, signal })),
  });
}

export function useDuplicate(id: string) {
  return useQuery({
    queryKey: ['student-duplicates', 'one', id],
    queryFn: async (): Promise<DuplicateVersion> => {
      const { body, etag } = await answerOf(
        api.GET('/api/v1/student-duplicates/{id}', { params: { path: { id } } }),
      );
      return { detail: body, etag: etag ?? '' };
    },
  });
}

/** A merger changes what is kept of a pupil everywhere. */
function useForget() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries();
}

export function useReportDuplicate() {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ body, key }: { body: StudentDuplicateReport; key: string }) =>
      bodyOf(
        api.POST('/api/v1/student-duplicates', { params: { header: { 'Idempotency-Key': key } }, body }),
      ),
    onSuccess: forget,
  });
}

export function useDuplicateStep(id: string) {
  const forget = useForget();
  return useMutation({
    mutationFn: ({ key, decision }: { key: string; decision: DuplicateDecision }) => {
      const header = { 'If-Match': decision.etag, 'Idempotency-Key': key };
      const params = { path: { id }, header };
      const { reason } = decision;
      if (decision.verb === 'propose' || decision.verb === 'merge') {
        const body = { survivor: decision.survivor, reason };
        return bodyOf(
          decision.verb === 'propose'
            ? api.POST('/api/v1/student-duplicates/{id}/propose', { params, body })
            : api.POST('/api/v1/student-duplicates/{id}/merge', { params, body }),
        );
      }
      return bodyOf(
        decision.verb === 'reopen'
          ? api.POST('/api/v1/student-duplicates/{id}/reopen', { params, body: { reason } })
          : api.POST('/api/v1/student-duplicates/{id}/not-duplicate', { params, body: { reason } }),
      );
    },
    onSettled: forget,
  });
}
