import type { Me } from '../api/types';
import { may } from '../auth/me';
import type { FilterSpec } from './urlFilters';

interface SensitiveList {
  /** Whoever holds it may ask for the list; another person's approval comes on top. */
  right: string;
  /** What the list can be asked by, as its own page has it. */
  filters: FilterSpec;
}

/** Lists about children and their families: taken away by an approved request only (S-08). */
export const sensitiveLists = {
  students: {
    right: 'student-export:read',
    filters: {
      surname: 'private',
      name: 'private',
      school: 'one',
      classGroup: 'one',
      managingUnit: 'many',
      placed: 'one',
      status: 'many',
      sort: 'one',
    },
  },
  enrolments: {
    right: 'enrolment-export:read',
    filters: { school: 'one', managingUnit: 'many', status: 'many', sort: 'one' },
  },
  guardians: {
    right: 'guardian-export:read',
    filters: { surname: 'private', sort: 'one' },
  },
} as const satisfies Record<string, SensitiveList>;

export type SensitiveResource = keyof typeof sensitiveLists;

/** The lists this caller may ask for, the usual first. */
export function applicableBy(me: Me): SensitiveResource[] {
  if (!may(me, 'export-request:write')) return [];
  return (Object.keys(sensitiveLists) as SensitiveResource[]).filter((list) =>
    may(me, sensitiveLists[list].right),
  );
}
