import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** Who can see a pupil, as it is at this moment. */
export function useCircle(id: string) {
  return useQuery({
    queryKey: ['students', 'circle', id],
    queryFn: () => bodyOf(api.GET('/api/v1/students/{id}/circle', { params: { path: { id } } })),
    staleTime: 0,
  });
}
