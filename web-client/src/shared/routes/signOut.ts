import { type Location, useNavigate } from 'react-router';

export const SIGN_OUT = '/sign-out';

const wanted = { signOut: true };

/**
 * Leads to the sign-out as to any other page, so that whatever guards unsaved work asks first. What it
 * carries keeps a link of somebody else from signing people out.
 */
export function useToSignOut(): () => void {
  const navigate = useNavigate();
  return () => void navigate(SIGN_OUT, { state: wanted, replace: true });
}

/** Whether somebody here asked to sign out; an address alone does not. */
export function isSignOut({ pathname, state }: Pick<Location, 'pathname' | 'state'>): boolean {
  return pathname === SIGN_OUT && (state as Partial<typeof wanted> | null)?.signOut === true;
}
