import { describe, expect, it } from 'vitest';
import { aMe } from '@/testing/schools';
import { applicableBy } from './sensitiveLists';

const rights = ['student-export:read', 'enrolment-export:read', 'guardian-export:read'];

describe('lists about children', () => {
  it('are asked for by who may ask at all, and may have the list', () => {
    const school = aMe({ permissions: ['export-request:write', ...rights] });
    expect(applicableBy(school)).toEqual(['students', 'enrolments', 'guardians']);
    const county = aMe({ permissions: ['export-request:write', ...rights.slice(0, 2)] });
    expect(applicableBy(county)).toEqual(['students', 'enrolments']);
    expect(applicableBy(aMe({ permissions: rights }))).toEqual([]);
  });
});
