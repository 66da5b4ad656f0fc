import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const HOUR = 60 * 60_000;

/** What can be shared and what never is; it changes with the product only. */
export function useShareResources() {
  return useQuery({
    queryKey: ['share-resources'],
    staleTime: HOUR,
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/share-resources', { signal })),
  });
}
