import { describe, expect, it } from 'vitest';
import type { ShareFollower, ShareResource } from '@/shared/api/types';
import { isLate, lagOf, stateOf } from './agreements';
import { fieldsOf, offered, picked, sensitiveAmong, titleOf } from './catalogue';

const field = (name: string, title: string, level: string) => ({ name, title, level, kind: 'TEXT' });
const students: ShareResource = {
  resource: 'students',
  title: '学生学籍信息',
  owner: '南宁市教育局',
  attribute: 'CONDITIONAL',
  basis: '政务数据共享条例',
  fields: [field('name', '姓名', 'L3'), field('idNo', '证件号码', 'L4'), field('status', '就读状态', 'L3')],
};
const closed: ShareResource = { ...students, resource: 'psych-files', attribute: 'REFUSED', fields: [] };

describe('the catalogue', () => {
  it('offers what is not refused, and names it', () => {
    expect(offered([students, closed])).toEqual([students]);
    expect(titleOf([students], 'students')).toBe('学生学籍信息');
    expect(titleOf(undefined, 'students')).toBe('students');
  });

  it('has fields in its own order, and those it no longer knows by their name', () => {
    expect(picked(students.fields, ['status', 'gone', 'name'])).toEqual(['name', 'status']);
    expect(fieldsOf(students, ['gone', 'status', 'name']).map(({ title }) => title)).toEqual([
      '姓名',
      '就读状态',
      'gone',
    ]);
    expect(fieldsOf(undefined, ['name']).map(({ title }) => title)).toEqual(['name']);
  });

  it('warns of what hurts most', () => {
    expect(sensitiveAmong(students.fields, ['name', 'status'])).toEqual([]);
    expect(sensitiveAmong(students.fields, ['name', 'idNo'])).toEqual(['证件号码']);
  });
});

describe('an agreement', () => {
  it('is over when its last day has passed', () => {
    expect(stateOf({ status: 'GRANTED', inForce: true })).toBe('GRANTED');
    expect(stateOf({ status: 'GRANTED', inForce: false })).toBe('EXPIRED');
    expect(stateOf({ status: 'SUBMITTED', inForce: false })).toBe('SUBMITTED');
  });

  it('is answered late from the day after the last one, and only while it waits', () => {
    expect(isLate({ status: 'SUBMITTED', dueOn: '2026-12-14' }, '2026-12-14')).toBe(false);
    expect(isLate({ status: 'SUBMITTED', dueOn: '2026-12-14' }, '2026-12-15')).toBe(true);
    expect(isLate({ status: 'GRANTED', dueOn: '2026-12-14' }, '2026-12-15')).toBe(false);
  });
});

describe('how far behind a key is', () => {
  const now = new Date('2026-12-10T12:00:00Z');
  const lag = (waitingSince?: string) =>
    lagOf(
      { client: 'partner-mca-1', lastReadAt: '2026-12-10T00:00:00Z', waitingSince } as ShareFollower,
      now,
    );

  it('is nothing when all is read', () => {
    expect(lag()).toBeUndefined();
  });

  it('is said in the unit people would use, and is never nothing while something waits', () => {
    expect(lag('2026-12-10T11:59:50Z')).toEqual({ unit: 'minutes', count: 1 });
    expect(lag('2026-12-10T11:15:00Z')).toEqual({ unit: 'minutes', count: 45 });
    expect(lag('2026-12-09T09:00:00Z')).toEqual({ unit: 'hours', count: 27 });
    expect(lag('2026-12-07T09:00:00Z')).toEqual({ unit: 'days', count: 3 });
    expect(lag('2026-12-10T12:05:00Z')).toEqual({ unit: 'minutes', count: 1 });
  });
});
