import { describe, expect, it } from 'vitest';
import { SPARK, sparkPath, sparkPoints } from './spark';

describe('the line of a trend', () => {
  it('rises with the values and stays inside', () => {
    const points = sparkPoints([10, 20, 15]);
    expect(points.map(({ x }) => x)).toEqual([5, 80, 155]);
    const [first, second, third] = points.map(({ y }) => y);
    expect(second).toBeLessThan(third ?? 0);
    expect(third).toBeLessThan(first ?? 0);
    for (const { y } of points) expect(y >= SPARK.margin && y <= SPARK.height - SPARK.margin).toBe(true);
  });

  it('is level for what stays the same and nearly level for what hardly moves', () => {
    expect(new Set(sparkPoints([7, 7, 7]).map(({ y }) => y))).toEqual(new Set([SPARK.height / 2]));
    const [first, second] = sparkPoints([1000, 1001]);
    expect(Math.abs((first?.y ?? 0) - (second?.y ?? 0))).toBeLessThan(2);
    expect(sparkPoints([0, 0])).toHaveLength(2);
  });

  it('has a gap where a value is hidden', () => {
    expect(sparkPath(sparkPoints([1, undefined, 1, 1]))).toMatch(/^M[^L]*M[^L]*L[^L]*$/);
    expect(sparkPoints([undefined])).toEqual([]);
    expect(sparkPath([])).toBe('');
  });
});
