import { describe, expect, it } from 'vitest';
import { arcPath, GAUGE, pillars, rings, sweepOf } from './gauge';

describe('an arc of the gauge', () => {
  it('is as long as the pillar is complete', () => {
    expect(sweepOf(0.5)).toBe(180);
    expect(arcPath(40, 180)).toBe('M 100.00 60.00 A 40 40 0 0 1 100.00 140.00');
    expect(arcPath(40, 270)).toBe('M 100.00 60.00 A 40 40 0 1 1 60.00 100.00');
  });

  it('closes only when everything is done', () => {
    expect(sweepOf(1)).toBe(360);
    expect(sweepOf(0.9999)).toBeLessThan(355);
    expect(arcPath(40, 360)).toMatch(/^M 100.00 60.00 A .* 100.00 140.00 A .* 100.00 60.00$/);
  });

  it('shows what has only begun, and nothing where nothing is', () => {
    expect(sweepOf(0.0001)).toBeGreaterThan(2);
    expect(sweepOf(0)).toBe(0);
    expect(arcPath(40, 0)).toBe('');
  });

  it('neither touches its neighbour nor leaves the drawing', () => {
    pillars.forEach((pillar, i) => {
      const { radius, width } = rings[pillar];
      const next = pillars[i + 1];
      const outer = radius + width / 2;
      expect(outer).toBeLessThan(next ? rings[next].radius - rings[next].width / 2 : GAUGE / 2);
    });
  });
});
