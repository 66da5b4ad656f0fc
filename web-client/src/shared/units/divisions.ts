import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import type { Division } from '../api/types';

/** The city whose counties, townships and villages this platform knows. */
export const CITY = '450100';

const HOUR = 60 * 60_000;

async function childrenOf(parent: string): Promise<Division[]> {
  const page = await bodyOf(api.GET('/api/v1/divisions', { params: { query: { parent, limit: 200 } } }));
  return page.items;
}

export function divisionsUnder(parent: string) {
  return queryOptions({
    queryKey: ['divisions', parent],
    queryFn: () => childrenOf(parent),
    staleTime: HOUR,
  });
}

export function useDivisions(parent: string | undefined) {
  return useQuery({ ...divisionsUnder(parent ?? CITY), enabled: parent !== undefined });
}
