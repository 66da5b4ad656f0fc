import { describe, expect, it } from 'vitest';
import type { MetricPoint } from '../api/metricTypes';
import { changeOf, completionOf, formatValue, lackingOf, shownOf, withUnit } from './figures';

const point = (asOf: string, value: number | undefined, semester?: string): MetricPoint => ({
  asOf,
  semester,
  title: semester ? `${semester} 末` : '今天',
  provisional: !semester,
  figure: { value, suppressed: value === undefined },
});

describe('a figure', () => {
  it('is a number, hidden, or nothing', () => {
    expect(shownOf({ value: 0, suppressed: false })).toEqual({ kind: 'value', value: 0 });
    expect(shownOf({ suppressed: true })).toEqual({ kind: 'hidden' });
    expect(shownOf({ suppressed: false })).toEqual({ kind: 'none' });
  });

  it('is written with its unit', () => {
    expect(withUnit(2880, '所')).toBe('2,880 所');
    expect(withUnit(93.4, '%')).toBe('93.4%');
    expect(formatValue(0.1 + 0.2)).toBe('0.3');
    expect(formatValue(100)).toBe('100');
  });

  it('of a rate tells what is there and what is lacking', () => {
    const figure = { value: 75, numerator: 9, denominator: 12, suppressed: false };
    expect(completionOf(figure)).toBe(0.75);
    expect(lackingOf(figure)).toBe(3);
    expect(completionOf({ suppressed: true })).toBeUndefined();
    expect(lackingOf({ suppressed: true })).toBeUndefined();
  });
});

describe('the change of a figure', () => {
  const points = [
    point('2025-07-10', 90, '2024-2025-2'),
    point('2026-07-09', 93.33, '2025-2026-2'),
    point('2026-11-28', 95, undefined),
  ];

  it('is counted from the last semester that ended before the day', () => {
    expect(changeOf(points, '2026-11-28', 95)).toEqual({ since: '2025-2026-2 末', by: 1.67 });
    expect(changeOf(points, '2026-01-01', 91)).toEqual({ since: '2024-2025-2 末', by: 1 });
  });

  it('is unknown before the first semester, and where a figure is hidden', () => {
    expect(changeOf(points, '2024-01-01', 91)).toBeUndefined();
    expect(changeOf(points, '2026-11-28', undefined)).toBeUndefined();
    expect(changeOf([point('2025-07-10', undefined, 'x')], '2026-11-28', 95)).toBeUndefined();
  });
});
