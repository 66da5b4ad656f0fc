import { endOf, isDay, startOf } from '@/shared/format/days';
import { type FilterSpec, type FilterValues, toQuery } from '@/shared/list/urlFilters';

/** The filters of the list of overrides as they stand in the URL; days are days of Nanning. */
export const overrideFilters = {
  rule: 'many',
  resource: 'many',
  managingUnit: 'many',
  from: 'one',
  until: 'one',
} as const satisfies FilterSpec;

/** The query of the API: the last day is counted whole. */
export function overrideQuery(values: FilterValues<typeof overrideFilters>): Record<string, string> {
  const { from, until, ...rest } = values;
  return toQuery({
    ...rest,
    from: isDay(from) ? startOf(from) : undefined,
    to: isDay(until) ? endOf(until) : undefined,
  });
}

const pages: Record<string, string> = { staff: '/staff', schools: '/schools' };

/** Where the thing is shown that was dealt with; a person has no page of its own. */
export function pageOf(resource: string, id: string): string | undefined {
  const page = pages[resource];
  return page && `${page}/${id}`;
}
