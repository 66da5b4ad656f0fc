import type { Me } from '../api/types';
import { may } from './me';

/** What can be taken over from a table, as in addresses, and the right to do the same with a form. */
const rights = {
  students: 'enrolment:write',
  staff: 'staff:write',
  schools: 'school-lifecycle:write',
} as const;

export type Importable = keyof typeof rights;

/** What this caller may import, the usual first. */
export function importableBy(me: Me): Importable[] {
  if (!may(me, 'import:write')) return [];
  return (Object.keys(rights) as Importable[]).filter((resource) => may(me, rights[resource]));
}
