import { describe, expect, it } from 'vitest';
import { overrideQuery, pageOf } from './overrideFilters';

describe('the list of overrides', () => {
  it('asks for days of Nanning, the last one whole', () => {
    expect(overrideQuery({ from: '2026-11-01', until: '2026-11-30', rule: ['ST-01', 'SC-01'] })).toEqual({
      rule: 'ST-01,SC-01',
      from: '2026-10-31T16:00:00.000Z',
      to: '2026-11-30T16:00:00.000Z',
    });
  });

  it('passes over what is no day', () => {
    expect(overrideQuery({ from: 'yesterday' })).toEqual({});
    expect(overrideQuery({ from: '2026-99-99', until: '2026-13-01' })).toEqual({});
  });

  it('knows where things are shown', () => {
    expect(pageOf('staff', '1')).toBe('/staff/1');
    expect(pageOf('schools', '1')).toBe('/schools/1');
    expect(pageOf('persons', '1')).toBeUndefined();
  });
});
