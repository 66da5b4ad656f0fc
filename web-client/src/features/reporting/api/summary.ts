import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { dependentTypes, independentTypes } from '@/shared/codes/codes';

export type GroupBy = 'county' | 'managingUnit' | 'type' | 'status';

/** M01: schools with an identifier of their own that are operating. */
export const countedSchools = { type: independentTypes.join(','), status: 'OPERATING' };
/** Teaching points and attached classes, which belong to another school. */
export const countedPoints = { type: dependentTypes.join(','), status: 'OPERATING' };

/** How many schools of my scope fall into each group; counted by the server. */
export function useSchoolSummary(groupBy: GroupBy, filters: Record<string, string>, enabled = true) {
  return useQuery({
    queryKey: ['school-summary', groupBy, filters],
    queryFn: () => bodyOf(api.GET('/api/v1/schools/summary', { params: { query: { groupBy, ...filters } } })),
    enabled,
  });
}
