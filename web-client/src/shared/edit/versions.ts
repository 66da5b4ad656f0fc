import type { FieldOf } from './form';

/** Whose value a field gets when two people changed the same record. */
export type Side = 'mine' | 'theirs';

export type Sides<F> = Partial<Record<FieldOf<F>, Side>>;

export interface FieldDifference<F> {
  field: FieldOf<F>;
  changedByMe: boolean;
  changedByThem: boolean;
  /** Both changed it, to different values: only a person can say which one is right. */
  clash: boolean;
}

function isPoint(value: object): value is { lon: number; lat: number } {
  return 'lon' in value && 'lat' in value;
}

/** Equal texts mean that nothing was changed: order, blanks and words beside a code do not count. */
function comparable(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return value.map(comparable).sort().join(',');
  if (typeof value === 'object') {
    if ('code' in value) return String(value.code);
    if ('id' in value) return String(value.id);
    if (isPoint(value)) return `${value.lon.toFixed(6)},${value.lat.toFixed(6)}`;
    return JSON.stringify(value);
  }
  return String(value).trim();
}

export function sameValue<F>(field: FieldOf<F>, a: F, b: F): boolean {
  return comparable(a[field]) === comparable(b[field]);
}

export function changedFields<F>(fields: readonly FieldOf<F>[], base: F, now: F): FieldOf<F>[] {
  return fields.filter((field) => !sameValue(field, base, now));
}

/** Fields in which the two versions differ, each with who moved it away from the common original. */
export function differences<F>(
  fields: readonly FieldOf<F>[],
  original: F,
  mine: F,
  theirs: F,
): FieldDifference<F>[] {
  return fields
    .filter((field) => !sameValue(field, mine, theirs))
    .map((field) => {
      const changedByMe = !sameValue(field, original, mine);
      const changedByThem = !sameValue(field, original, theirs);
      return { field, changedByMe, changedByThem, clash: changedByMe && changedByThem };
    });
}

/** The suggestion: everybody keeps what only they changed; a clash starts with the person who is looking. */
export function suggestedSides<F>(found: FieldDifference<F>[]): Sides<F> {
  return Object.fromEntries(found.map((one) => [one.field, one.changedByMe ? 'mine' : 'theirs'])) as Sides<F>;
}

export function merge<F>(fields: readonly FieldOf<F>[], mine: F, theirs: F, sides: Sides<F>): F {
  const picked = fields.map((field) => [field, (sides[field] === 'mine' ? mine : theirs)[field]]);
  return Object.fromEntries(picked) as F;
}
