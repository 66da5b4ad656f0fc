import { describe, expect, it } from 'vitest';
import { placesOf } from './me';

describe('the places of a role', () => {
  it('are named, the whole city too', () => {
    expect(placesOf({ role: 'bureau-admin', grants: [{ scopeKind: 'CITY' }] })).toEqual(['全市']);
    expect(placesOf(undefined)).toEqual([]);
  });

  it('are said once, and no child is named', () => {
    const grants = [
      { scopeKind: 'FAMILY' as const, ref: 'a' },
      { scopeKind: 'FAMILY' as const, ref: 'b' },
    ];
    expect(placesOf({ role: 'guardian', grants })).toEqual(['自己的孩子']);
  });

  it('say for whom somebody stands in', () => {
    const grants = [
      { scopeKind: 'UNIT' as const, ref: '450103', name: '青秀区', onBehalfOf: '演示·乙' },
      { scopeKind: 'UNIT' as const, ref: '450124', name: '马山县' },
    ];
    expect(placesOf({ role: 'county-admin', grants })).toEqual(['青秀区（代演示·乙）', '马山县']);
  });
});
