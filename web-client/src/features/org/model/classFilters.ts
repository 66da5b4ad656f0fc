import type { FilterSpec } from '@/shared/list/urlFilters';

/** The filters of the list of classes as they stand in the URL. */
export const classFilters = {
  school: 'one',
  managingUnit: 'many',
  stage: 'many',
  grade: 'many',
  withHomeroom: 'one',
  status: 'many',
  sort: 'one',
} as const satisfies FilterSpec;

/** What is shown unless other states are asked for. */
export const usualStates = ['ACTIVE'];
