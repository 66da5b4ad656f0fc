import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerOf, api, bodyOf } from '../api/client';
import type { JobDetail } from '../api/types';
import { followJob } from './followJob';

interface JobVersion {
  job: JobDetail;
  etag: string;
}

/** A job as it gets on; what it came to is read once it has ended. */
export function useJob(id: string) {
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ['jobs', id],
    queryFn: async (): Promise<JobVersion> => {
      const { body, etag } = await answerOf(api.GET('/api/v1/jobs/{id}', { params: { path: { id } } }));
      return { job: body, etag: etag ?? '' };
    },
  });
  const status = found.data?.job.status;
  const running = status === 'QUEUED' || status === 'RUNNING';
  useEffect(() => {
    if (!running) return;
    const stop = new AbortController();
    void followJob(id, stop.signal, (progress) => {
      if (progress.status === 'RUNNING') {
        queries.setQueryData<JobVersion>(['jobs', id], (known) =>
          known && known.job.status === 'RUNNING' ? { ...known, job: { ...known.job, ...progress } } : known,
        );
      }
      const known = queries.getQueryData<JobVersion>(['jobs', id]);
      if (known?.job.status !== progress.status) void queries.invalidateQueries({ queryKey: ['jobs', id] });
    });
    return () => stop.abort();
  }, [id, running, queries]);
  return found;
}

export function useCancelJob(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (etag: string) =>
      bodyOf(
        api.POST('/api/v1/jobs/{id}/cancel', { params: { path: { id }, header: { 'If-Match': etag } } }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['jobs', id] }),
  });
}

/** The first lines of its report that need somebody's eyes. */
export function useJobFaults(id: string) {
  return useQuery({
    queryKey: ['jobs', id, 'faults'],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/jobs/{id}/report', {
          params: { path: { id }, query: { level: 'ERROR,WARNING', limit: 20 } },
        }),
      ),
  });
}
