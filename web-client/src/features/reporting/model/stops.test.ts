import { describe, expect, it } from 'vitest';
import { markOf, stopAt } from './stops';

const stop = (asOf: string, semester?: string) => ({
  asOf,
  semester,
  title: asOf,
  provisional: !semester,
  figure: { value: 1, suppressed: false },
});
const stops = [stop('2025-07-10', 'a'), stop('2026-02-08', 'b'), stop('2026-11-28')];

describe('the stops of the time slider', () => {
  it('hold every day until the next one', () => {
    expect(stopAt(stops, '2026-02-08')).toBe(1);
    expect(stopAt(stops, '2026-06-01')).toBe(1);
    expect(stopAt(stops, '2026-11-28')).toBe(2);
    expect(stopAt(stops, '2020-01-01')).toBe(0);
  });

  it('are written short', () => {
    expect(stops.map((one) => markOf(one, '今天'))).toEqual(['25-07', '26-02', '今天']);
  });
});
