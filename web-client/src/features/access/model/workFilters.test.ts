import { describe, expect, it } from 'vitest';
import { soonUntil, workQuery } from './workFilters';

const now = new Date('2026-11-25T02:00:00.000Z');

describe('the filters of the work list', () => {
  it('show what is open unless somebody asks for another state', () => {
    expect(workQuery({}, now)).toEqual({ status: 'OPEN' });
    expect(workQuery({ status: 'DONE', turn: 'MINE' }, now)).toEqual({ status: 'DONE', turn: 'MINE' });
  });

  it('ask for counties by their codes', () => {
    const managingUnit = ['450103', '450107'];
    expect(workQuery({ managingUnit }, now)).toEqual({ status: 'OPEN', managingUnit: '450103,450107' });
  });

  it('know nothing of values that are none', () => {
    expect(workQuery({ turn: 'SOMEBODY', due: 'never', escalated: 'yes' }, now)).toEqual({ status: 'OPEN' });
  });

  it('end the week on the seventh day in Nanning, today included', () => {
    expect(soonUntil(now).toISOString()).toBe('2026-12-01T16:00:00.000Z');
    expect(soonUntil(new Date('2026-11-25T15:59:59Z')).toISOString()).toBe('2026-12-01T16:00:00.000Z');
    expect(soonUntil(new Date('2026-11-25T16:00:00Z')).toISOString()).toBe('2026-12-02T16:00:00.000Z');
  });

  it('do not count what is overdue among what is due soon', () => {
    expect(workQuery({ due: 'overdue' }, now)).toEqual({ status: 'OPEN', dueBefore: now.toISOString() });
    expect(workQuery({ due: 'soon' }, now)).toEqual({
      status: 'OPEN',
      dueFrom: now.toISOString(),
      dueBefore: '2026-12-01T16:00:00.000Z',
    });
  });
});
