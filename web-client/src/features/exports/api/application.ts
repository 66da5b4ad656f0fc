import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { SensitiveResource } from '@/shared/list/sensitiveLists';
import { useUnitNames } from '@/shared/units/unitNames';
import type { Names } from '../model/application';

/** How many rows the list has now: nobody writes a reason for nothing, or for too much. */
export function useAmount(list: SensitiveResource, { sort: _sort, ...query }: Record<string, string>) {
  return useQuery({
    queryKey: ['export-amount', list, query],
    queryFn: async ({ signal }) => {
      const page = await bodyOf(
        api.GET(`/api/v1/${list}`, {
          params: { query: { ...query, limit: 1, count: 'bounded' } },
          signal,
        }),
      );
      return page.total ?? null;
    },
  });
}

/** Names of the places in the filters, as far as they are known by now. */
export function useNames({ school, classGroup, managingUnit }: Record<string, string>): Names {
  const units = useUnitNames(managingUnit?.split(',') ?? []);
  const schoolName = useQuery({
    queryKey: ['schools', 'name', school],
    enabled: school !== undefined,
    queryFn: async ({ signal }) => {
      const params = { path: { id: school ?? '' } };
      return (await bodyOf(api.GET('/api/v1/schools/{id}', { params, signal }))).name;
    },
  });
  const className = useQuery({
    queryKey: ['classes', 'name', classGroup],
    enabled: classGroup !== undefined,
    queryFn: async ({ signal }) => {
      const params = { path: { id: classGroup ?? '' } };
      return (await bodyOf(api.GET('/api/v1/classes/{id}', { params, signal }))).classGroup.name;
    },
  });
  return {
    school: schoolName.data,
    classGroup: className.data,
    units,
  };
}
