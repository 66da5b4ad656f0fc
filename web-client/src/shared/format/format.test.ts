import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatDate,
  formatDistance,
  formatInstant,
  formatInstantShort,
  formatShare,
  formatToday,
} from './format';

describe('numbers and dates as people write them here', () => {
  it('counts', () => expect(formatCount(2880)).toBe('2,880'));
  it('civil dates', () => expect(formatDate('2026-01-10')).toBe('2026年1月10日'));

  it('instants on the clock of Nanning', () => {
    expect(formatInstant('2026-01-10T16:05:00Z')).toBe('2026年1月11日 00:05');
  });

  it('today in Nanning, which has begun before it does in Greenwich', () => {
    expect(formatToday(new Date('2026-11-24T16:30:00Z'))).toBe('2026年11月25日 星期三');
  });

  it('short instants, with the year when it is another one', () => {
    const now = new Date('2026-11-23T00:00:00Z');
    expect(formatInstantShort('2026-01-10T10:00:00Z', now)).toBe('01-10 18:00');
    expect(formatInstantShort('2025-12-31T10:00:00Z', now)).toBe('2025-12-31 18:00');
  });

  it('distances', () => {
    expect([850, 3000, 3249].map(formatDistance)).toEqual(['850 米', '3 公里', '3.2 公里']);
  });

  it('no share of nothing', () => {
    expect(formatShare(1, 3)).toBe('33.3%');
    expect(formatShare(0, 0)).toBeUndefined();
  });
});
