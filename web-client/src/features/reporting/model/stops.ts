import type { MetricPoint } from '../api/metricTypes';

/** The stop a day belongs to: the last one that was reached by then. */
export function stopAt(stops: readonly MetricPoint[], day: string): number {
  return Math.max(
    0,
    stops.findLastIndex((stop) => stop.asOf <= day),
  );
}

/** Short enough to stand under the slider: 26-07, and today by its word. */
export function markOf(stop: MetricPoint, today: string): string {
  return stop.semester === undefined ? today : stop.asOf.slice(2, 7);
}
