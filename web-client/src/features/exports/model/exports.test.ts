import { describe, expect, it } from 'vitest';
import type { ExportRequestDetail } from '@/shared/api/types';
import { aMe } from '@/testing/schools';
import { amountOf, bodyOf, conditionsOf, listOf } from './application';
import { fileNameOf } from './fileName';
import { changeTo, isLate, linkFor, queryOf, stateOf, viewOf } from './requests';

const now = new Date('2026-12-01T02:00:00Z');

describe('a request', () => {
  it('is over once its time has passed, whether the sweep has come by or not', () => {
    const over = '2026-12-01T01:59:00Z';
    const later = '2026-12-02T00:00:00Z';
    expect(stateOf({ status: 'APPROVED', validUntil: over }, now)).toBe('EXPIRED');
    expect(stateOf({ status: 'TAKEN', validUntil: over }, now)).toBe('EXPIRED');
    expect(stateOf({ status: 'APPROVED', validUntil: later }, now)).toBe('APPROVED');
    expect(stateOf({ status: 'SUBMITTED' }, now)).toBe('SUBMITTED');
  });

  it('is late after the last day of its answer, and never when it is answered', () => {
    expect(isLate({ status: 'SUBMITTED', dueOn: '2026-12-03' }, '2026-12-03')).toBe(false);
    expect(isLate({ status: 'SUBMITTED', dueOn: '2026-12-03' }, '2026-12-04')).toBe(true);
    expect(isLate({ status: 'REFUSED', dueOn: '2026-12-03' }, '2026-12-04')).toBe(false);
  });

  it('gives its link in the role it was asked in', () => {
    const detail = { role: 'school-admin', actions: [{ name: 'link', enabled: true }] };
    const link = (role: string) =>
      linkFor(detail as ExportRequestDetail, aMe({ actingRole: role }), '请切换身份');
    expect(link('school-admin')).toEqual({ name: 'link', enabled: true });
    expect(link('county-admin')).toEqual({ name: 'link', enabled: false, reason: '请切换身份' });
    expect(linkFor({ role: 'x', actions: [] } as unknown as ExportRequestDetail, aMe(), '')).toBeUndefined();
  });
});

describe('views of the list', () => {
  it('are filters: each is found again in what it sets', () => {
    for (const view of ['all', 'own', 'waiting'] as const) expect(viewOf(changeTo(view))).toBe(view);
    expect(viewOf({ status: ['SUBMITTED', 'APPROVED'] })).toBe('all');
  });

  it('ask for the own account by its id, and for what is urgent first', () => {
    const me = aMe();
    expect(queryOf({ own: 'true' }, me)).toEqual({ raisedBy: me.accountId });
    const { status, sort } = changeTo('waiting');
    expect(queryOf({ status, sort }, me)).toEqual({ status: 'SUBMITTED', sort: 'dueAt' });
  });
});

describe('an application', () => {
  it('is for the list of the address where that may be asked for, or for the first that may', () => {
    expect(listOf('guardians', ['students', 'guardians'])).toBe('guardians');
    expect(listOf('guardians', ['students'])).toBe('students');
    expect(listOf('schools', [])).toBeUndefined();
  });

  it('says its filters in words, and which are set where a name is not read yet', () => {
    const query = {
      name: '覃',
      school: 's',
      classGroup: 'c',
      managingUnit: '450103,450105',
      placed: 'false',
      status: 'SUSPENDED,ENROLLED',
      sort: 'name',
    };
    const names = { classGroup: '2023级1班', units: { 450103: '青秀区', 450105: '江南区' } };
    expect(conditionsOf('students', query, names)).toEqual([
      { name: 'name', value: '覃' },
      { name: 'school', value: undefined },
      { name: 'classGroup', value: '2023级1班' },
      { name: 'managingUnit', value: '青秀区、江南区' },
      { name: 'placed', value: '否' },
      { name: 'status', value: '在读、休学' },
    ]);
    // Half of the units would be another condition, and a code is no word.
    expect(conditionsOf('enrolments', query, { units: { 450103: '青秀区' } })[1]).toEqual({
      name: 'managingUnit',
      value: undefined,
    });
    expect(conditionsOf('guardians', { sort: 'updatedAt' }, { units: {} })).toEqual([]);
  });

  it('sends the filters as the list has them, the sort apart, and the reason as it was meant', () => {
    expect(
      bodyOf('students', { status: 'ENROLLED', sort: 'name' }, ' 办理意外伤害保险，办结后删除 '),
    ).toEqual({
      resource: 'students',
      filters: { status: 'ENROLLED' },
      sort: 'name',
      reason: '办理意外伤害保险，办结后删除',
    });
    expect(bodyOf('guardians', {}, '组织家长会签到用')).not.toHaveProperty('filters');
  });

  it('knows when there is nothing, or more than may be taken at once', () => {
    expect(amountOf(undefined)).toBe('unknown');
    expect(amountOf({ value: 0, exact: true })).toBe('none');
    expect(amountOf({ value: 5000, exact: true })).toBe('right');
    expect(amountOf({ value: 5001, exact: true })).toBe('tooMany');
    expect(amountOf({ value: 10_000, exact: false })).toBe('tooMany');
  });
});

describe('the name of the file', () => {
  it('is the one the server gives, and another where it gives none that can be read', () => {
    const named = `attachment; filename="___.xlsx"; filename*=UTF-8''${encodeURIComponent('学生-20261201-1000.xlsx')}`;
    expect(fileNameOf(named, 'x')).toBe('学生-20261201-1000.xlsx');
    expect(fileNameOf(null, 'x')).toBe('x');
    expect(fileNameOf("attachment; filename*=UTF-8''%E5%A", 'x')).toBe('x');
  });
});
