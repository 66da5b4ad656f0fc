import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, bodyOf } from '../api/client';
import type { Picked } from '../list/picked';

/** Schools of my scope, for choosing where somebody works or learns. */
export function useSchoolChoices(name: string) {
  return useQuery({
    queryKey: ['schools', 'choices', name],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/schools', { params: { query: { ...(name && { name }), limit: 10 } } })),
    placeholderData: keepPreviousData,
  });
}

/** Any school of the city by a part of its name; the county tells those of one name apart. */
export function useAnySchool(name: string) {
  return useQuery({
    queryKey: ['school-directory', 'choices', name],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/school-directory', { params: { query: { name, limit: 10 } }, signal })),
    select: ({ items }) =>
      items.map(({ id, name: own, county }): Picked => ({ id, name: `${own}（${county.name}）` })),
    enabled: name.length > 0,
  });
}

/** Who answers for one school need not pick it. */
export function useOnlySchool(take: (school: Picked) => void) {
  const found = useSchoolChoices('');
  const page = found.data;
  const only = page && !page.nextCursor && page.items.length === 1 ? page.items[0] : undefined;
  const { id, name } = only ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when it is known
  useEffect(() => {
    if (id && name) take({ id, name });
  }, [id, name]);
}
