import type { Me } from '@/shared/api/types';
import { sensitiveLists } from '@/shared/list/sensitiveLists';
import type { FilterSpec } from '@/shared/list/urlFilters';

/** The filters of the list of pupils: names stay with the history entry and never stand in an address. */
export const studentFilters = sensitiveLists.students.filters;

/** Who has left is shown to who asks for them. */
export const usualStudents = ['ENROLLED', 'SUSPENDED'];

/** The filters of the links of families. */
export const linkFilters = {
  school: 'one',
  classGroup: 'one',
  role: 'many',
  status: 'many',
  sort: 'one',
} as const satisfies FilterSpec;

/** The filters of the list of transfers. */
export const transferFilters = {
  fromSchool: 'one',
  toSchool: 'one',
  status: 'many',
} as const satisfies FilterSpec;

export const usualTransfers = ['OFFERED'];

/** The filters of pairs of pupils who may be one. */
export const duplicateFilters = {
  reason: 'many',
  status: 'many',
} as const satisfies FilterSpec;

export const usualDuplicates = ['OPEN', 'PROPOSED'];

/** The filters of the desk of requests: what is open, until one asks for others. */
export const requestFilters = {
  kind: 'many',
  status: 'many',
  dueBefore: 'one',
  student: 'one',
} as const satisfies FilterSpec;

export const usualRequests = ['RECEIVED', 'IN_PROGRESS'];

/** What waits for a decision comes first: it is what one opens the page for. */
export const usualLinks = ['CLAIMED'];

/** Roles that see their pupils whole (access-matrix.csv); the server decides, this only chooses a box. */
const FULL_VIEW = ['school-admin', 'class-teacher', 'psych-teacher'];

/** Whoever sees names cut may not search in what was cut away. */
export function seesPupilsWhole(me: Me): boolean {
  return FULL_VIEW.includes(me.actingRole ?? '');
}
