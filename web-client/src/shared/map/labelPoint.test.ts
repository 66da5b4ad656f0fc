import { describe, expect, it } from 'vitest';
import { labelPoint } from './labelPoint';
import counties from './nanning-counties.geo.json';

describe('where a county writes its name', () => {
  it('is the middle of its largest part', () => {
    const square = (x: number, size: number): [number, number][] => [
      [x, 0],
      [x + size, 0],
      [x + size, size],
      [x, size],
      [x, 0],
    ];
    expect(labelPoint([[square(0, 1)], [square(10, 4)]])).toEqual([12, 2]);
    expect(labelPoint([])).toBeUndefined();
  });

  it('has the twelve counties of the division codes', () => {
    const codes = counties.features.map((county) => county.properties.code);
    expect(new Set(codes).size).toBe(12);
    expect(codes.every((code) => code.startsWith('4501'))).toBe(true);
  });
});
