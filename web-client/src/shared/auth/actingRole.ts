/**
 * The role this browser tab works under, sent as Acting-As. Kept per tab, so that two tabs may work
 * under two roles; it is a choice, not a right: the server checks it at every request.
 */
const KEY = 'tongxin.actingRole';

export function actingRole(): string | null {
  return sessionStorage.getItem(KEY);
}

export function chooseActingRole(role: string): void {
  sessionStorage.setItem(KEY, role);
}

export function clearActingRole(): void {
  sessionStorage.removeItem(KEY);
}

const onLost = new Set<() => void>();

/** The server no longer knows the role: what is on the screen belongs to another one now. */
export function loseActingRole(): void {
  clearActingRole();
  for (const tell of onLost) tell();
}

export function whenActingRoleLost(listener: () => void): () => void {
  onLost.add(listener);
  return () => onLost.delete(listener);
}
