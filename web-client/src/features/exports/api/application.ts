import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { actingRoleOf, useMe } from '@/shared/auth/me';
import type { SensitiveResource } from '@/shared/list/sensitiveLists';
import { useManagingUnits } from '@/shared/units/managingUnits';
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
  const held = actingRoleOf(useMe())?.grants ?? [];
  const city = held.some(({ scopeKind }) => scopeKind === 'CITY');
  const units = useManagingUnits(managingUnit !== undefined && city);
  const ownUnits = held.map(({ ref, name }) => [ref ?? '', name ?? ref ?? ''] as const);
  const allUnits = units.data?.map(({ code, name }) => [code, name] as const);
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
    units: Object.fromEntries(allUnits ?? ownUnits),
  };
}
