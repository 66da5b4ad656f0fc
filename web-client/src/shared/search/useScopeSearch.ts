import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { type SearchScope, staffFilter } from './wanted';

/** As many of each kind as can be read at a glance. */
const FEW = 5;

export interface FoundSchool {
  id: string;
  name: string;
  typeCode: string;
  county: string;
}

/** The first schools and people in scope that fit what was typed. */
export function useScopeSearch(scope: SearchScope, text: string) {
  const filter = staffFilter(scope, text);
  const schools = useQuery({
    queryKey: ['search', 'schools', scope.schools, text],
    queryFn: ({ signal }) => findSchools(scope.schools, text, signal),
    enabled: text.length > 0,
    placeholderData: keepPreviousData,
  });
  const staff = useQuery({
    queryKey: ['search', 'staff', filter],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/staff', { params: { query: { ...filter, limit: FEW } }, signal })),
    enabled: filter !== undefined,
    placeholderData: keepPreviousData,
  });
  return {
    schools: text ? (schools.data ?? []) : [],
    staff: filter ? (staff.data?.items ?? []) : [],
    looking: schools.isFetching || staff.isFetching,
    failed: schools.isError || staff.isError,
  };
}

async function findSchools(inScope: boolean, name: string, signal: AbortSignal): Promise<FoundSchool[]> {
  const params = { query: { name, limit: FEW } };
  if (inScope) {
    const { items } = await bodyOf(api.GET('/api/v1/schools', { params, signal }));
    return items.map(({ id, name, typeCode, county }) => ({ id, name, typeCode, county: county.name }));
  }
  const { items } = await bodyOf(api.GET('/api/v1/school-directory', { params, signal }));
  return items.map(({ id, name, typeCode, county }) => ({ id, name, typeCode, county: county.name }));
}
