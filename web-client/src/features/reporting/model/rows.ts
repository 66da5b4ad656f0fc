import { isDay } from '@/shared/format/days';
import type { FilterSpec } from '@/shared/list/urlFilters';

/** What the list behind a figure can be narrowed to, as it stands in the address. */
export const rowFilters = {
  asOf: 'one',
  county: 'one',
  unit: 'one',
  stage: 'one',
  met: 'one',
} as const satisfies FilterSpec;

export type By = 'county' | 'unit' | 'stage';

export interface RowsOf {
  metric: string;
  asOf: string | undefined;
  by?: By;
  key?: string;
  met?: boolean;
}

/** The rows behind one figure: one click from wherever it stands. */
export function rowsLink({ metric, asOf, by, key, met }: RowsOf): string {
  const params = new URLSearchParams();
  if (asOf) params.set('asOf', asOf);
  if (by && key) params.set(by, key);
  if (met !== undefined) params.set('met', String(met));
  const query = params.toString();
  return `/cockpit/${encodeURIComponent(metric)}${query ? `?${query}` : ''}`;
}

/** The day of an address: one that exists and has begun, else today, which needs no mention. */
export function readAsOf(text: string | null | undefined, today: string): string | undefined {
  return isDay(text ?? undefined) && (text ?? '') < today ? (text ?? undefined) : undefined;
}
