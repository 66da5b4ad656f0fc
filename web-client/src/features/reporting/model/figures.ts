import { formatCount } from '@/shared/format/format';
import type { MetricFigure, MetricPoint } from '../api/metricTypes';

/** What a figure says: a number, that it may not be shown, or that there is nothing to count. */
export type Shown = { kind: 'value'; value: number } | { kind: 'hidden' } | { kind: 'none' };

export function shownOf(figure: Pick<MetricFigure, 'value' | 'suppressed'>): Shown {
  if (figure.suppressed) return { kind: 'hidden' };
  return figure.value === undefined ? { kind: 'none' } : { kind: 'value', value: figure.value };
}

/** A number as it is written beside its unit: 2,880 or 93.44. */
export function formatValue(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : value.toFixed(2).replace(/\.?0+$/, '');
}

/** 2,880 所, but 93.44%. */
export function withUnit(value: number, unit: string): string {
  return unit === '%' ? `${formatValue(value)}%` : `${formatValue(value)} ${unit}`;
}

/** How far a figure has moved since the last end of a semester before the day it is of. */
export interface Change {
  since: string;
  by: number;
}

export function changeOf(
  points: readonly MetricPoint[],
  asOf: string,
  value: number | undefined,
): Change | undefined {
  if (value === undefined) return undefined;
  const before = points.filter((point) => point.semester !== undefined && point.asOf < asOf).at(-1);
  const was = before?.figure.value;
  if (before === undefined || was === undefined) return undefined;
  // Rates have two decimals; their difference has no more.
  return { since: before.title, by: Math.round((value - was) * 100) / 100 };
}

/** How much of a rate is there, between 0 and 1; nothing where it may not be shown. */
export function completionOf(figure: MetricFigure): number | undefined {
  return figure.value === undefined ? undefined : figure.value / 100;
}

/** How many schools of a rate still lack what it asks for. */
export function lackingOf({ numerator, denominator }: MetricFigure): number | undefined {
  return numerator === undefined || denominator === undefined ? undefined : denominator - numerator;
}
