import type { FilterSpec } from '@/shared/list/urlFilters';
import type { By } from './rows';

/** What the cockpit shows, as it stands in the address: the day, the figure, and how deep one has gone. */
export const cockpitFilters = {
  asOf: 'one',
  figure: 'one',
  by: 'one',
  county: 'one',
  township: 'one',
} as const satisfies FilterSpec;

/** The figure that is asked for before the list of figures has come. */
export const FIRST_FIGURE = 'M01';

const bys: readonly string[] = ['county', 'unit', 'stage'] satisfies By[];

export function readBy(text: string | undefined): By {
  return text !== undefined && bys.includes(text) ? (text as By) : 'county';
}

/** A code of the address, only if it is one: it goes into paths and queries. */
export function readCounty(text: string | undefined): string | undefined {
  return text && /^\d{6}$/.test(text) ? text : undefined;
}

/** A township lies in its county: with another county in the address there is none. */
export function readTownship(text: string | undefined, county: string | undefined): string | undefined {
  return text && county && /^\d{9}$/.test(text) && text.startsWith(county) ? text : undefined;
}

/** The civil day in Nanning, wherever the browser is. */
export function todayIn(now: Date): string {
  return now.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}

/** The id of a figure; it goes into a path, so nothing else may. */
export function readFigure(text: string | undefined): string {
  return text && /^[A-Za-z0-9_-]{1,20}$/.test(text) ? text : FIRST_FIGURE;
}
