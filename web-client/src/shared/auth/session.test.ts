import { beforeEach, describe, expect, it, vi } from 'vitest';
import { actingRole, chooseActingRole } from './actingRole';
import { session } from './session';

describe('a session that ends because nobody is there', () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
    return () => vi.unstubAllGlobals();
  });

  it('leaves no role in the tab for whoever comes next, and says so once', async () => {
    chooseActingRole('bureau-admin');
    const told = vi.fn();
    session.whenExpired(told);
    await session.end();
    await session.end();
    expect(actingRole()).toBeNull();
    expect(session.hasEnded()).toBe(true);
    expect(told).toHaveBeenCalledTimes(1);
  });
});
