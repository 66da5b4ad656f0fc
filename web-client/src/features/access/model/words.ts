import type { GrantRow } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import { formatDate, formatInstant } from '@/shared/format/format';
import { endsWithDay, lastDay } from './period';

/** The place of a grant as one reads it: a name, or the whole city. */
export function placeWords(place: GrantRow['place']): string {
  return place.name ?? labelOf('scopeKind', place.kind);
}

/** The holder, and for whom when as a deputy: 甲（代乙）. */
export function holderWords({ account, deputyOf }: Pick<GrantRow, 'account' | 'deputyOf'>): string {
  return deputyOf ? `${account.name}（代${deputyOf.name}）` : account.name;
}

/** The last day of a period as people say it; the hour only when it does not end with the day. */
export function lastDayWords(end: string): string {
  return endsWithDay(end) ? formatDate(lastDay(end).format('YYYY-MM-DD')) : formatInstant(end);
}
