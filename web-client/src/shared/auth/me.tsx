import { createContext, type ReactNode, useContext } from 'react';
import type { HeldRole, Me } from '../api/types';
import { labelOf } from '../codes/codes';

const MeContext = createContext<Me | null>(null);

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext.Provider value={me}>{children}</MeContext.Provider>;
}

export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside of a signed-in page');
  return me;
}

/** The role worked under and where it holds. */
export function actingRoleOf(me: Me): HeldRole | undefined {
  return me.roles.find((held) => held.role === me.actingRole);
}

export function may(me: Me, permission: string): boolean {
  return me.permissions.includes(permission);
}

/** True when the acting role looks after more than single schools: a city, a county, a zone. */
export function overseesSchools(me: Me): boolean {
  return (
    actingRoleOf(me)?.grants.some((grant) => grant.scopeKind === 'CITY' || grant.scopeKind === 'UNIT') ??
    false
  );
}

/** The places of a role in words, each once, for the top bar and the account page. A child is not named there. */
export function placesOf(held: HeldRole | undefined): string[] {
  const places = held?.grants.map(({ name, scopeKind, onBehalfOf }) => {
    const place = name ?? labelOf('scopeKind', scopeKind);
    return onBehalfOf ? `${place}（代${onBehalfOf}）` : place;
  });
  return [...new Set(places)];
}

/** The words of the role worked under. */
export function roleName(role: string | undefined): string {
  return role ? labelOf('role', role) : '';
}
