import { describe, expect, it } from 'vitest';
import { civilDate, weeksOf, yearInput } from './yearGrid';

describe('a month as calendars print it', () => {
  it('begins on Monday and leaves out what belongs to other months', () => {
    const weeks = weeksOf(2027, 1);
    expect(weeks[0]).toEqual([null, null, null, null, 1, 2, 3]);
    expect(weeks.at(-1)).toEqual([25, 26, 27, 28, 29, 30, 31]);
  });

  it('knows February of every kind', () => {
    expect(weeksOf(2027, 2)).toHaveLength(4);
    expect(weeksOf(2028, 2).flat().filter(Boolean)).toHaveLength(29);
  });

  it('writes dates as the API does', () => {
    expect(civilDate(2027, 2, 5)).toBe('2027-02-05');
  });
});

describe('a refused field of a year', () => {
  it('is shown at its input', () => {
    expect(yearInput('holidays[2].to')).toEqual(['holidays', 2, 'range']);
    expect(yearInput('holidays[0].days')).toEqual(['holidays', 0, 'days']);
    expect(yearInput('regional.makeupDays')).toEqual(['regional', 'makeupDays']);
    expect(yearInput('notice')).toEqual(['notice']);
  });

  it('stands above the buttons when no input is meant', () => {
    expect(yearInput('holidays')).toBeUndefined();
    expect(yearInput('If-Match')).toBeUndefined();
  });
});
