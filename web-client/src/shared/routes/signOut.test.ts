import { describe, expect, it } from 'vitest';
import { isSignOut } from './signOut';

describe('a sign-out', () => {
  it('is what somebody here asked for', () => {
    expect(isSignOut({ pathname: '/sign-out', state: { signOut: true } })).toBe(true);
  });

  it('is not an address that a link leads to, nor another page', () => {
    expect(isSignOut({ pathname: '/sign-out', state: null })).toBe(false);
    expect(isSignOut({ pathname: '/today', state: { signOut: true } })).toBe(false);
  });
});
