import dayjs from 'dayjs';
import { describe, expect, it } from 'vitest';
import { endsSoon, endsWithDay, firstDay, fromDay, lastDay, soon, untilAsBefore, untilDay } from './period';

describe('days of a period', () => {
  it('a start today is a start now', () => {
    const today = dayjs('2026-03-01T15:00:00');
    expect(fromDay(dayjs('2026-03-01'), today)).toBeUndefined();
    expect(fromDay(undefined, today)).toBeUndefined();
    expect(fromDay(dayjs('2026-03-02'), today)).toBe('2026-03-01T16:00:00.000Z');
  });

  it('are read back as the days people mean', () => {
    expect(lastDay('2026-03-01T16:00:00Z').format('YYYY-MM-DD')).toBe('2026-03-01');
    expect(lastDay('2026-03-01T16:00:01Z').format('YYYY-MM-DD')).toBe('2026-03-02');
    expect(firstDay('2026-03-01T16:00:00Z').format('YYYY-MM-DD')).toBe('2026-03-02');
    expect(endsWithDay('2026-03-01T16:00:00Z')).toBe(true);
    expect(endsWithDay('2026-03-01T15:00:00Z')).toBe(false);
  });

  it('an end that was not touched keeps its hour', () => {
    const noon = '2026-03-01T04:00:00Z';
    expect(untilAsBefore(dayjs('2026-03-01'), noon)).toBe(noon);
    expect(untilAsBefore(dayjs('2026-03-02'), noon)).toBe('2026-03-02T16:00:00.000Z');
    expect(untilAsBefore(undefined, noon)).toBeUndefined();
    expect(untilAsBefore(dayjs('2026-03-01'), undefined)).toBe('2026-03-01T16:00:00.000Z');
  });

  it('no end is no end', () => {
    expect(untilDay(null)).toBeUndefined();
    expect(untilDay(dayjs('2026-03-01'))).toBe('2026-03-01T16:00:00.000Z');
  });

  it('that are over within thirty days end soon', () => {
    const today = dayjs('2026-03-01T15:00:00');
    expect(soon(today)).toBe('2026-03-31T16:00:00.000Z');
    expect(endsSoon({ state: 'LIVE', validTo: '2026-03-31T15:59:59Z' }, today)).toBe(true);
    expect(endsSoon({ state: 'LIVE', validTo: '2026-03-31T16:00:01Z' }, today)).toBe(false);
    expect(endsSoon({ state: 'LIVE' }, today)).toBe(false);
    expect(endsSoon({ state: 'FUTURE', validTo: '2026-03-02T16:00:00Z' }, today)).toBe(false);
  });
});
