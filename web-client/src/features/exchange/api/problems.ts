import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** Every kind of refusal, with the way out of it. */
export function useProblems() {
  return useQuery({
    queryKey: ['problems'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => bodyOf(api.GET('/api/v1/problems')),
  });
}
