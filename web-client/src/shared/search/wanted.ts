import type { Me } from '../api/types';
import { seesStaffWhole } from '../auth/fullView';
import { may } from '../auth/me';

/** What a person may search in under the role they act in. */
export interface SearchScope {
  /** Schools in scope; everybody else searches in the public directory. */
  schools: boolean;
  /** By any part of the name, by the surname only, or not at all. */
  staff: 'name' | 'surname' | undefined;
}

export function scopeOf(me: Me): SearchScope {
  const staff = seesStaffWhole(me) ? 'name' : 'surname';
  return { schools: may(me, 'school:read'), staff: may(me, 'staff:read') ? staff : undefined };
}

/** A surname has one character, seldom two. */
const SURNAME = 2;

/** The filter of the staff list for what was typed; nothing when it cannot be a person in this scope. */
export function staffFilter(scope: SearchScope, text: string): Record<string, string> | undefined {
  const typed = text.trim();
  if (!scope.staff || !typed) return undefined;
  if (scope.staff === 'name') return { name: typed };
  return typed.length > SURNAME || typed.includes(',') ? undefined : { surname: typed };
}
