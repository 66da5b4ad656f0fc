import { describe, expect, it } from 'vitest';
import { lightOf } from './contactLight';

describe('the light of contacts', () => {
  it.each([
    ['2026-12-04', 'FINE'],
    ['2026-12-03', 'SOON'],
    ['2026-11-30', 'SOON'],
    ['2026-11-29', 'OVER'],
    [undefined, undefined],
  ])('due on %s it is %s', (due, light) => {
    expect(lightOf(due, '2026-11-30')).toBe(light);
  });
});
