import { describe, expect, it } from 'vitest';
import type { MetricInfo } from '../api/metricTypes';
import { measures } from './pillars';

const metric = (id: string, kind: string, counts: string): MetricInfo => ({
  id,
  kind,
  counts,
  name: id,
  unit: '',
  numerator: '',
  periodKind: 'AS_OF',
  exclusions: '',
  limits: '',
  formulaVersion: 1,
  by: ['county'],
});

describe('the pillars', () => {
  it('are measured by a rate of schools and never by an amount', () => {
    const amounts = [metric('M01', 'COUNT', 'SCHOOLS'), metric('M03', 'COUNT', 'PEOPLE')];
    expect(measures(amounts).SCHOOL).toBeUndefined();
    expect(measures([...amounts, metric('M26', 'RATE', 'SCHOOLS')]).SCHOOL?.id).toBe('M26');
  });

  it('that nothing measures are left open', () => {
    const { GOV, FAMILY, SOCIETY } = measures([metric('M26', 'RATE', 'SCHOOLS')]);
    expect([GOV, FAMILY, SOCIETY]).toEqual([undefined, undefined, undefined]);
  });
});
