import { describe, expect, it } from 'vitest';
import { dayToday, endOf, isDay, startOf } from './days';

describe('civil days', () => {
  it('begin and end at midnight in Nanning', () => {
    expect(startOf('2026-03-01')).toBe('2026-02-28T16:00:00.000Z');
    expect(endOf('2026-03-01')).toBe('2026-03-01T16:00:00.000Z');
    expect(endOf('2026-02-28')).toBe(startOf('2026-03-01'));
  });

  it('turn at midnight in Nanning, not where the browser is', () => {
    expect(dayToday(new Date('2026-03-01T15:59:00Z'))).toBe('2026-03-01');
    expect(dayToday(new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02');
  });

  it('are told from other texts of an address', () => {
    expect(isDay('2026-03-01')).toBe(true);
    for (const text of [undefined, '', '2026-3-1', '2026-99-99', '1926-03-01', '2026-03-01T00:00']) {
      expect(isDay(text)).toBe(false);
    }
  });
});
