import { describe, expect, it } from 'vitest';
import { aMe } from '@/testing/schools';
import { importableBy } from './importable';

const by = (...permissions: string[]) => importableBy(aMe({ permissions }));

describe('what may be imported', () => {
  it('takes the right to import and the right of the form', () => {
    expect(by('import:write', 'enrolment:write', 'staff:write')).toEqual(['students', 'staff']);
    expect(by('import:write', 'staff:write')).toEqual(['staff']);
    expect(by('import:write', 'school-lifecycle:write')).toEqual(['schools']);
    expect(by('import:write')).toEqual([]);
    expect(by('enrolment:write', 'staff:write')).toEqual([]);
  });
});
