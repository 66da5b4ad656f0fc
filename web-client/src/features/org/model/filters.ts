import { independentTypes } from '@/shared/codes/codes';
import type { FilterSpec } from '@/shared/list/urlFilters';

/** The filters of the schools list as they stand in the URL and in the query of the API. */
export const schoolFilters = {
  name: 'text',
  county: 'one',
  township: 'one',
  managingUnit: 'many',
  type: 'many',
  stage: 'many',
  ownership: 'many',
  status: 'many',
  sort: 'one',
} as const satisfies FilterSpec;

export const directoryFilters = {
  name: 'text',
  county: 'one',
  township: 'one',
  type: 'many',
  stage: 'many',
} as const satisfies FilterSpec;

/** What a change of one filter takes with it: a township lies in one county. */
export function withDependents(
  change: Record<string, string | readonly string[] | undefined>,
): Record<string, string | readonly string[] | undefined> {
  return 'county' in change && !('township' in change) ? { ...change, township: undefined } : change;
}

/** The point and radius of a search around a place, from the URL; nothing when it is not one. */
export function readNear(params: URLSearchParams): { lon: number; lat: number; radius: number } | undefined {
  const [lon, lat] = (params.get('near') ?? '').split(',').map(Number);
  const radius = Number(params.get('radius') ?? DEFAULT_RADIUS);
  if (!lon || !lat || !Number.isFinite(lon) || !Number.isFinite(lat) || !radii.includes(radius))
    return undefined;
  return { lon, lat, radius };
}

export function writeNear(lon: number, lat: number): string {
  return `${lon.toFixed(5)},${lat.toFixed(5)}`;
}

export const radii = [1000, 3000, 5000, 10_000];
export const DEFAULT_RADIUS = 3000;

/** Stands in the URL for every type that counts as a school; the API knows only codes. */
export const SCHOOLS = 'SCHOOLS';

/** The alias and single types exclude each other: whichever was chosen last stays. */
export function chooseTypes(next: readonly string[]): string[] {
  return next.at(-1) === SCHOOLS ? [SCHOOLS] : next.filter((type) => type !== SCHOOLS);
}

export function typeCodes(types: readonly string[] | undefined): string[] | undefined {
  return types?.flatMap((type) => (type === SCHOOLS ? independentTypes : [type]));
}
