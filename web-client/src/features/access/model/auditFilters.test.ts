import { describe, expect, it } from 'vitest';
import { auditQuery, inPart, recordId, requestId } from './auditFilters';

describe('the filters of the audit log', () => {
  it('take both days whole, on the calendar of Nanning', () => {
    expect(auditQuery({ from: '2026-11-01', to: '2026-11-30' })).toEqual({
      from: '2026-10-31T16:00:00.000Z',
      to: '2026-11-30T16:00:00.000Z',
    });
  });

  it('pass the other words on as they are', () => {
    expect(auditQuery({ role: 'auditor', requestId: 'request-1', result: 'DENIED' })).toEqual({
      role: 'auditor',
      requestId: 'request-1',
      result: 'DENIED',
    });
  });

  it('know nothing of a day that is none', () => {
    expect(auditQuery({ from: 'yesterday', to: '2026-13-01' })).toEqual({});
  });

  it('offer of the system part only what is in it', () => {
    expect(['user.disable', 'school.update', 'audit.read'].filter((one) => inPart('system', one))).toEqual([
      'user.disable',
    ]);
    expect(inPart('whole', 'school.update')).toBe(true);
  });

  it('tell the numbers the API takes from those it refuses', () => {
    expect(recordId.test('0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b')).toBe(true);
    expect(recordId.test('0190a1b2')).toBe(false);
    expect(requestId.test('0190a1b2')).toBe(true);
    expect(requestId.test('no spaces here')).toBe(false);
  });
});
