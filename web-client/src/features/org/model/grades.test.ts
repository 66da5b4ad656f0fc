import { describe, expect, it } from 'vitest';
import { allGrades, entryYearOf, gradeName, gradesOf, schoolYearOn } from './grades';

describe('grades in words', () => {
  it('offers those of a stage in their order', () => {
    expect(gradesOf('JUN').map(({ label }) => label)).toEqual(['七年级', '八年级', '九年级']);
    expect(gradesOf(undefined)).toEqual([]);
    expect(allGrades()[0]).toEqual({ value: 'P1', label: '小班' });
  });

  it('shows a grade it does not know as it is', () => {
    expect(gradeName('99')).toBe('99');
  });

  it('knows when those of a grade have entered', () => {
    const day = new Date(2026, 8, 1);
    expect(schoolYearOn(day)).toBe(2026);
    expect(schoolYearOn(new Date(2026, 7, 31))).toBe(2025);
    expect(entryYearOf('PRI', '03', day)).toBe(2024);
    expect(entryYearOf('SEN', '10', day)).toBe(2026);
    expect(entryYearOf('SPE', '10', day)).toBe(2026);
    expect(entryYearOf('SPE', '09', day)).toBe(2018);
    expect(entryYearOf('PRE', '03', day)).toBeUndefined();
  });
});
