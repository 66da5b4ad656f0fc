import { describe, expect, it } from 'vitest';
import { changedFields } from '@/shared/edit/versions';
import { type ClassForm, classBody, classFields, className } from './classForm';

const form: ClassForm = {
  gradeCode: '03',
  entryYear: 2023,
  number: 3,
  homeroom: { id: 't1', name: '覃小玲' },
  capacity: 45,
};

describe('the form of a class', () => {
  it('sends the teacher by id and leaves an emptied capacity out, which clears it', () => {
    expect(classBody({ ...form, capacity: undefined })).toEqual({
      gradeCode: '03',
      entryYear: 2023,
      number: 3,
      homeroom: 't1',
    });
  });

  it('is unchanged while the same teacher is shown under another label', () => {
    const again = { ...form, homeroom: { id: 't1', name: '覃* · 语文' } };
    expect(changedFields(classFields, form, again)).toEqual([]);
    const other = { ...form, homeroom: { id: 't2', name: '覃小玲' } };
    expect(changedFields(classFields, form, other)).toEqual(['homeroom']);
  });

  it('is named as soon as both parts are known', () => {
    expect(className(2023, 3)).toBe('2023级3班');
    expect(className(2023, undefined)).toBeUndefined();
  });
});
