import type { Me } from '../api/types';
import { actingRoleOf, useMe } from '../auth/me';
import { useManagingUnits } from './managingUnits';

export interface Unit {
  code: string;
  name: string;
}

/** The counties and zones the acting role is held for. */
export function ownUnits(me: Me): Unit[] {
  return (actingRoleOf(me)?.grants ?? []).flatMap(({ scopeKind, ref, name }) =>
    scopeKind === 'UNIT' && ref ? [{ code: ref, name: name ?? ref }] : [],
  );
}

/** Names by codes, as far as they are known by now; units beyond the own ones are asked for. */
export function useUnitNames(codes: readonly string[]): Record<string, string> {
  const own = ownUnits(useMe());
  const beyond = codes.some((code) => !own.some((unit) => unit.code === code));
  const all = useManagingUnits(beyond).data ?? [];
  return Object.fromEntries([...all, ...own].map(({ code, name }) => [code, name]));
}
