import { type SchoolField, type SchoolForm, schoolFields } from './schoolForm';

/** Whose value a field gets when two people changed the same school. */
export type Side = 'mine' | 'theirs';

export interface FieldDifference {
  field: SchoolField;
  changedByMe: boolean;
  changedByThem: boolean;
  /** Both changed it, to different values: only a person can say which one is right. */
  clash: boolean;
}

function comparable(value: SchoolForm[SchoolField]): string {
  if (value === undefined || value === '') return '';
  if (Array.isArray(value)) return [...value].sort().join(',');
  if (typeof value === 'object') {
    return 'code' in value ? value.code : `${value.lon.toFixed(6)},${value.lat.toFixed(6)}`;
  }
  return String(value).trim();
}

export function sameValue(field: SchoolField, a: SchoolForm, b: SchoolForm): boolean {
  return comparable(a[field]) === comparable(b[field]);
}

export function changedFields(base: SchoolForm, now: SchoolForm): SchoolField[] {
  return schoolFields.filter((field) => !sameValue(field, base, now));
}

/** Fields in which the two versions differ, each with who moved it away from the common original. */
export function differences(original: SchoolForm, mine: SchoolForm, theirs: SchoolForm): FieldDifference[] {
  return schoolFields
    .filter((field) => !sameValue(field, mine, theirs))
    .map((field) => {
      const changedByMe = !sameValue(field, original, mine);
      const changedByThem = !sameValue(field, original, theirs);
      return { field, changedByMe, changedByThem, clash: changedByMe && changedByThem };
    });
}

/** The suggestion: everybody keeps what only they changed; a clash starts with the person who is looking. */
export function suggestedSides(found: FieldDifference[]): Partial<Record<SchoolField, Side>> {
  return Object.fromEntries(found.map((one) => [one.field, one.changedByMe ? 'mine' : 'theirs']));
}

export function merge(
  mine: SchoolForm,
  theirs: SchoolForm,
  sides: Partial<Record<SchoolField, Side>>,
): SchoolForm {
  const picked = schoolFields.map((field) => [field, (sides[field] === 'mine' ? mine : theirs)[field]]);
  return Object.fromEntries(picked) as SchoolForm;
}
