import type { Me } from '../api/types';

/** Roles that see staff whole (access-matrix.csv); the server decides, this only chooses a box. */
const FULL_VIEW = ['bureau-admin', 'county-admin', 'school-admin'];

/** Whoever sees names cut may not search in what was cut away. */
export function seesStaffWhole(me: Me): boolean {
  return FULL_VIEW.includes(me.actingRole ?? '');
}
