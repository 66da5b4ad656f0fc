import type { FilterSpec } from '@/shared/list/urlFilters';

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
