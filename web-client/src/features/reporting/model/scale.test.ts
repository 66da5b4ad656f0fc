import { describe, expect, it } from 'vitest';
import { stepOf, stepsOf } from './scale';

describe('the colours of a map', () => {
  it('hold about as many places each, from pale to deep', () => {
    const steps = stepsOf([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [10, 20],
      [30, 40],
      [50, 60],
      [70, 80],
      [90, 100],
    ]);
    expect(steps.map(({ colour }) => colour)).toEqual([0, 1, 2, 3, 4].map((i) => `var(--ramp-${i})`));
  });

  it('never give two colours to one amount', () => {
    const steps = stepsOf([7, 7, 7, 7, 7, 8, 9]);
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [7, 7],
      [8, 8],
      [9, 9],
    ]);
    expect(new Set(steps.map(({ colour }) => colour)).size).toBe(3);
  });

  it('take the middle for a single amount, and need no amount at all', () => {
    expect(stepsOf([5])).toEqual([{ from: 5, to: 5, colour: 'var(--ramp-2)' }]);
    expect(stepsOf([])).toEqual([]);
  });

  it('find every amount that they were made of', () => {
    const values = [0, 3, 3, 14, 159, 265, 358, 979];
    const steps = stepsOf(values);
    for (const value of values) expect(stepOf(steps, value)).toBeDefined();
    expect(stepOf(steps, 1000)).toBeUndefined();
  });
});
