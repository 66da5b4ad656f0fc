import { useQueries, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { useDivisions } from '@/shared/units/divisions';
import { countedSchools } from './summary';

export interface TownshipCount {
  code: string;
  name: string;
  /** Not there while it is being counted, or when counting failed. */
  count: number | undefined;
}

/** The townships of a county, each with the number of its schools in my scope, counted by the server. */
export function useTownships(county: string) {
  const list = useDivisions(county);
  const counts = useQueries({
    queries: (list.data ?? []).map(({ code }) => ({
      queryKey: ['school-summary', 'county', { ...countedSchools, township: code }],
      queryFn: () =>
        bodyOf(
          api.GET('/api/v1/schools/summary', {
            params: { query: { groupBy: 'county' as const, ...countedSchools, township: code } },
          }),
        ),
    })),
  });
  const townships: TownshipCount[] | undefined = list.data?.map(({ code, name }, i) => ({
    code,
    name,
    count: counts[i]?.data?.total,
  }));
  const failed = list.error ?? counts.find((one) => one.isError)?.error;
  const retry = () => {
    void list.refetch();
    for (const one of counts) if (one.isError) void one.refetch();
  };
  return { townships, failed, retry };
}

/** The first schools of a township; the list of schools has all of them. */
export function useTownshipSchools(township: string) {
  return useQuery({
    queryKey: ['schools', 'list', 'township', township],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/schools', {
          params: { query: { ...countedSchools, township, sort: 'name', limit: 100, count: 'bounded' } },
          signal,
        }),
      ),
  });
}
