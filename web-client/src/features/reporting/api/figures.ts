import { may, useMe } from '@/shared/auth/me';
import { countyLink, unitLink } from '../model/links';
import { type By, rowsLink } from '../model/rows';
import { useMetric } from './metrics';
import type { MetricFigure, MetricItem } from './metricTypes';
import { countedSchools, useSchoolSummary } from './summary';

/** A figure in its parts, from wherever it comes: this is what map and table show. */
export interface Figures {
  /** Nothing where it is the plain number of schools. */
  name: string | undefined;
  unit: string;
  whole: MetricFigure;
  items: MetricItem[];
  /** Where the rows behind one part stand; nothing for those who may not see them. */
  rows: (key?: string) => string | undefined;
}

export interface FiguresQuery {
  data: Figures | undefined;
  error: Error | null;
  refetch: () => void;
}

/** The metric of a day; without one the number of schools as registered now. */
export function useFigures(metric: string | undefined, asOf: string | undefined, by: By): FiguresQuery {
  const me = useMe();
  const computed = useMetric(metric, asOf, by);
  const groupBy = by === 'unit' ? 'managingUnit' : 'county';
  const counted = useSchoolSummary(groupBy, countedSchools, metric === undefined);
  if (metric === undefined) {
    return {
      data: counted.data && {
        name: undefined,
        unit: '所',
        whole: { value: counted.data.total, suppressed: false },
        items: counted.data.items.map(({ key, name, count }) => ({
          key,
          name: name ?? key,
          value: count,
          suppressed: false,
        })),
        rows: (key) => (key ? (by === 'unit' ? unitLink(key) : countyLink(key)) : undefined),
      },
      error: counted.error,
      refetch: () => void counted.refetch(),
    };
  }
  const { data } = computed;
  const mayOpen = may(me, data?.counts === 'PEOPLE' ? 'staff:read' : 'school:read');
  return {
    data: data && {
      name: data.name,
      unit: data.unit,
      whole: data.figure,
      items: data.items,
      rows: (key) => (mayOpen ? rowsLink({ metric, asOf, by, key }) : undefined),
    },
    error: computed.error,
    refetch: () => void computed.refetch(),
  };
}
