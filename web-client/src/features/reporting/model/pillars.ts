import type { MetricInfo } from '../api/metricTypes';
import type { Pillar } from './gauge';

/**
 * Which figure measures a pillar: what schools have to have is the school's part. Of government,
 * families and society no figure is computed yet, and a gauge that guessed would be worse than none.
 */
export function measures(metrics: readonly MetricInfo[]): Record<Pillar, MetricInfo | undefined> {
  const school = metrics.find(({ kind, counts }) => kind === 'RATE' && counts === 'SCHOOLS');
  return { GOV: undefined, SCHOOL: school, FAMILY: undefined, SOCIETY: undefined };
}
