import type { ExportRequestApply, Total } from '@/shared/api/types';
import { codeBook } from '@/shared/codes/codes';
import people from '@/shared/codes/people.zh-CN.json';
import { type SensitiveResource, sensitiveLists } from '@/shared/list/sensitiveLists';

/** S-08; the server refuses more. */
export const MOST_ROWS = 5000;

export const REASON = { min: 10, max: 500 } as const;

const peopleCodes = codeBook(people);

export const statusChoices = peopleCodes.optionsOf('studentStatus');

/** The list a request is for, when the address names one that this caller may ask for. */
export function listOf(asked: string | null, applicable: readonly SensitiveResource[]) {
  return applicable.find((list) => list === asked) ?? applicable[0];
}

/** Names of what an address only has ids of; nothing while they are read. */
export interface Names {
  school?: string;
  classGroup?: string;
  units: Record<string, string>;
}

/** One filter, and what it is set to in words; without them as long as a name is not read. */
export interface Condition {
  name: string;
  value: string | undefined;
}

/** The filters in words, in the order in which the list has them; the sort is none. */
export function conditionsOf(
  list: SensitiveResource,
  query: Record<string, string>,
  names: Names,
): Condition[] {
  return Object.keys(sensitiveLists[list].filters).flatMap((name) => {
    const value = query[name];
    return name === 'sort' || value === undefined ? [] : [{ name, value: inWords(name, value, names) }];
  });
}

function inWords(name: string, value: string, names: Names): string | undefined {
  const codes = value.split(',');
  switch (name) {
    case 'status':
      return peopleCodes.labelsOf('studentStatus', codes);
    case 'managingUnit': {
      const units = codes.map((code) => names.units[code]);
      return units.every(Boolean) ? units.join('、') : undefined;
    }
    case 'school':
      return names.school;
    case 'classGroup':
      return names.classGroup;
    case 'placed':
      return value === 'true' ? '是' : '否';
    default:
      return value;
  }
}

/** Whether there is something to ask for, and not more than may be taken at once; unknown while it is counted. */
export function amountOf(total: Total | undefined) {
  if (total?.value === undefined) return 'unknown';
  if (total.value > MOST_ROWS || !total.exact) return 'tooMany';
  return total.value === 0 ? 'none' : 'right';
}

export function bodyOf(
  list: SensitiveResource,
  query: Record<string, string>,
  reason: string,
): ExportRequestApply {
  const { sort, ...filters } = query;
  return {
    resource: list,
    ...(Object.keys(filters).length > 0 && { filters }),
    ...(sort && { sort }),
    reason: reason.trim(),
  };
}
