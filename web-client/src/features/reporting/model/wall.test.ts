import { describe, expect, it } from 'vitest';
import type { HeldRole } from '@/shared/api/types';
import { firstTurning, nextOf, turned, wallPlaces } from './wall';

const ids = ['M01', 'M02', 'M25'];
const tick = { kind: 'tick', ids } as const;

describe('the figures on the wall', () => {
  it('come one after the other and begin again', () => {
    const first = firstTurning('M01', false);
    const second = turned(first, tick);
    expect(second.chosen).toBe('M02');
    expect(turned(turned(second, tick), tick).chosen).toBe('M01');
  });

  it('stand still for who asks for less movement, until they are told to turn', () => {
    const still = firstTurning('M01', true);
    expect(turned(still, tick)).toEqual(still);
    expect(turned(turned(still, { kind: 'pause' }), tick).chosen).toBe('M02');
  });

  it('stay at what is chosen while they are paused', () => {
    const paused = turned(firstTurning('M01', false), { kind: 'pause' });
    const chosen = turned(paused, { kind: 'choose', id: 'M25' });
    expect(turned(chosen, tick)).toEqual({ chosen: 'M25', paused: true });
  });

  it('begin with the first where the chosen one is not among them', () => {
    expect(nextOf(ids, 'M99')).toBe('M01');
    expect(nextOf(ids, undefined)).toBe('M01');
    expect(turned(firstTurning('M01', false), { kind: 'tick', ids: [] }).chosen).toBe('M01');
  });
});

describe('the place on the wall', () => {
  it('is named without the person somebody acts for', () => {
    const grants = [
      { scopeKind: 'UNIT', name: '青秀区', onBehalfOf: '农若溪' },
      { scopeKind: 'UNIT', name: '青秀区' },
    ] as HeldRole['grants'];
    expect(wallPlaces({ role: 'county-admin', grants })).toBe('青秀区');
  });
});
