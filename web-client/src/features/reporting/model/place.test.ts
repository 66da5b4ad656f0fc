import { describe, expect, it } from 'vitest';
import { FIRST_FIGURE, readBy, readCounty, readFigure, readTownship, todayIn } from './place';

describe('the place in the address', () => {
  it('is taken only as a code', () => {
    expect(readCounty('450103')).toBe('450103');
    expect(readCounty('青秀区')).toBeUndefined();
    expect(readCounty('450103/x')).toBeUndefined();
  });

  it('has a township only of its own county', () => {
    expect(readTownship('450103001', '450103')).toBe('450103001');
    expect(readTownship('450105001', '450103')).toBeUndefined();
    expect(readTownship('450103001', undefined)).toBeUndefined();
  });

  it('is split by county when the address says nothing that is known', () => {
    expect(readBy('stage')).toBe('stage');
    expect(readBy('village')).toBe('county');
    expect(readBy(undefined)).toBe('county');
  });
});

describe('the figure in the address', () => {
  it('is an id and nothing else', () => {
    expect(readFigure('M26')).toBe('M26');
    expect(readFigure('../schools')).toBe(FIRST_FIGURE);
    expect(readFigure(undefined)).toBe(FIRST_FIGURE);
  });
});

describe('today', () => {
  it('is the day in Nanning', () => {
    expect(todayIn(new Date('2026-11-28T15:59:00Z'))).toBe('2026-11-28');
    expect(todayIn(new Date('2026-11-28T16:00:00Z'))).toBe('2026-11-29');
  });
});
