import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';

/** Schools of my scope, for choosing where somebody works or learns. */
export function useSchoolChoices(name: string) {
  return useQuery({
    queryKey: ['schools', 'choices', name],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/schools', { params: { query: { ...(name && { name }), limit: 10 } } })),
    placeholderData: keepPreviousData,
  });
}
