import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, bodyOf } from '@/shared/api/client';
import { isTransient } from '@/shared/api/problem';
import { useRequestKey } from '@/shared/api/useRequestKey';
import type { Importable } from '@/shared/auth/importable';
import { save } from '@/shared/files/save';
import { upload } from '@/shared/files/upload';
import { type Ask, goesToOneSchool, type Mode } from '../model/imports';

/** An empty table to be filled in, as a download. */
export function useTemplate() {
  return useMutation({
    mutationFn: async ({ resource, name }: { resource: Importable; name: string }) => {
      const path = '/api/v1/imports/templates/{resource}';
      save(await bodyOf(api.GET(path, { params: { path: { resource } }, parseAs: 'blob' })), name);
    },
  });
}

/**
 * Sends a table and has it checked or written. One upload serves one job; only when no answer came
 * is the same one named again, so that nothing is imported twice.
 */
export function useStartImport() {
  const keyFor = useRequestKey();
  const sent = useRef<{ file: File; mode: Mode; id: string }>(undefined);
  return useMutation({
    mutationFn: async ({ ask, mode }: { ask: Ask; mode: Mode }) => {
      const { resource, school, file, together } = ask;
      if (sent.current?.file !== file || sent.current.mode !== mode) {
        sent.current = { file, mode, id: (await upload('imports', file)).id };
      }
      const into = goesToOneSchool(resource) && school ? { school: school.id } : {};
      const body = { resource, file: sent.current.id, ...into, mode, together };
      return bodyOf(
        api.POST('/api/v1/imports', { params: { header: { 'Idempotency-Key': keyFor(body) } }, body }),
      );
    },
    onSuccess: () => {
      sent.current = undefined;
    },
    onError: (error) => {
      if (!isTransient(error)) sent.current = undefined;
    },
  });
}

/** The rows that were refused, and why, in the order of the table. */
export function useWrongRows(job: string) {
  return useInfiniteQuery({
    queryKey: ['jobs', job, 'wrong-rows'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/jobs/{id}/report', {
          params: {
            path: { id: job },
            query: { level: 'ERROR', limit: 50, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.nextCursor,
  });
}

/** Rows that have been written show in nearly every list: what was read before is read again. */
export function useReadAnew() {
  const queries = useQueryClient();
  useEffect(() => {
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'jobs' });
  }, [queries]);
}
