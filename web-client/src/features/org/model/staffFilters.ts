import type { Me } from '@/shared/api/types';
import type { FilterSpec } from '@/shared/list/urlFilters';
import { scopeOf, staffFilter } from '@/shared/search/wanted';

/** The filters of the staff list as they stand in the URL or, of people, in the history entry. */
export const staffFilters = {
  surname: 'private',
  name: 'private',
  phoneTail: 'private',
  managingUnit: 'many',
  category: 'many',
  subject: 'many',
  status: 'many',
  sort: 'one',
} as const satisfies FilterSpec;

/**
 * Who at work is offered for what was typed: by any part of the name; for those who see names cut, by
 * the surname it begins with, of one character or two. Nothing where there is nobody to choose from.
 */
export function choicesQuery(
  me: Me,
  typed: string,
  among: Record<string, string> | undefined,
): Record<string, string | number> | undefined {
  const scope = scopeOf(me);
  const fits = !typed ? {} : scope.staff === 'surname' ? surnameOf(typed) : staffFilter(scope, typed);
  return among && fits && { ...among, status: 'ACTIVE,ON_LEAVE', limit: 20, ...fits };
}

function surnameOf(typed: string): { surname: string } | undefined {
  const [one, two] = [...typed.replaceAll(',', '').trim()];
  return one ? { surname: [one, two && one + two].filter(Boolean).join() } : undefined;
}
