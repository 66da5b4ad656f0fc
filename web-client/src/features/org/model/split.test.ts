import { describe, expect, it } from 'vitest';
import type { AssignmentRow, ClassRow } from '@/shared/api/types';
import { canPropose, mustSettle, splitFrom, splitInput, withTeachers } from './split';

const classes = [
  { id: 'c1', homeroom: { id: 's1', name: '覃*' } },
  { id: 'c2', homeroom: { id: 's2', name: '陆*' } },
  { id: 'c3' },
] as ClassRow[];
const posts = [
  { id: 'a1', staff: 's1' },
  { id: 'a2', staff: 's2' },
  { id: 'a3', staff: 's3' },
] as AssignmentRow[];

describe('a plan to divide a school', () => {
  it('takes the teachers of the chosen classes along, besides who is chosen already', () => {
    expect(withTeachers(posts, classes, { classes: ['c2', 'c3'], assignments: ['a3'] })).toEqual([
      'a2',
      'a3',
    ]);
    expect(withTeachers(posts, classes, { classes: [], assignments: ['a1'] })).toEqual(['a1']);
  });

  it('forgets a post that is not at the school any more', () => {
    expect(withTeachers(posts, classes, { classes: [], assignments: ['gone', 'a1'] })).toEqual(['a1']);
  });

  it('is the new school, what goes along, and the day only where there is one', () => {
    const form = {
      name: ' 新办小学 ',
      identifierCode: '2145000077',
      typeCode: '211',
      stages: ['PRI'],
      ownership: 'PUBLIC',
      managingUnit: '450103',
      county: '450103',
      village: { code: '450103001002', label: '二村' },
      urbanRural: '111',
      boarding: false,
      classes: ['c2'],
      assignments: ['a2'],
    };
    const plan = splitFrom(form);
    expect(plan.newSchool.name).toBe('新办小学');
    expect(plan.newSchool.divisionCode).toBe('450103001002');
    expect(plan).not.toHaveProperty('liquidatedOn');
    expect(splitFrom({ ...form, liquidatedOn: '2026-11-20' }).liquidatedOn).toBe('2026-11-20');
  });

  it('asks private schools only for the day of settlement', () => {
    expect(['PRIVATE', 'PRIVATE_INCLUSIVE', 'PUBLIC', 'OTHER'].map(mustSettle)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('shows a fault at the input that can mend it', () => {
    expect(splitInput('newSchool.divisionCode')).toBe('village');
    expect(splitInput('newSchool.name')).toBe('name');
    expect(splitInput('classes[2]')).toBe('classes');
    expect(splitInput('liquidatedOn')).toBe('liquidatedOn');
    expect(splitInput('something')).toBeUndefined();
  });

  it('is proposed only when nothing stands against it', () => {
    expect(canPropose({ problems: [] })).toBe(true);
    expect(canPropose({ problems: [{ rule: 'SC-03', detail: '…' }] })).toBe(false);
  });
});
