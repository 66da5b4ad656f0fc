import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';

const HOUR = 60 * 60_000;

/** The counties and zones of the city, in the order people know them. */
export function useManagingUnits(wanted: boolean) {
  return useQuery({
    queryKey: ['managing-units'],
    enabled: wanted,
    staleTime: HOUR,
    queryFn: async () => {
      const page = await bodyOf(api.GET('/api/v1/managing-units', { params: { query: { limit: 200 } } }));
      return [...page.items].sort((a, b) => a.sortOrder - b.sortOrder);
    },
  });
}
