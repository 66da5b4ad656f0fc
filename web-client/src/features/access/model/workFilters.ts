import type { FilterValues } from '@/shared/list/urlFilters';

export const workFilters = {
  turn: 'one',
  status: 'one',
  due: 'one',
  escalated: 'one',
  managingUnit: 'many',
} as const;

export type WorkFilters = FilterValues<typeof workFilters>;

const DAY = 86_400_000;
const NANNING = 8 * 3_600_000;
const SOON_DAYS = 7;

/** The end of the seventh day in Nanning, today included: what the server counts as due soon. */
export function soonUntil(now: Date): Date {
  const today = Math.floor((now.getTime() + NANNING) / DAY);
  return new Date((today + SOON_DAYS) * DAY - NANNING);
}

/** The filters of the page in the words of the API; only open work unless another state is asked for. */
export function workQuery(values: WorkFilters, now: Date): Record<string, string> {
  const query: Record<string, string> = { status: values.status ?? 'OPEN' };
  if (values.turn === 'MINE' || values.turn === 'OTHERS') query.turn = values.turn;
  if (values.escalated === 'true') query.escalated = 'true';
  if (values.managingUnit) query.managingUnit = values.managingUnit.join(',');
  if (values.due === 'overdue') query.dueBefore = now.toISOString();
  if (values.due === 'soon') {
    query.dueFrom = now.toISOString();
    query.dueBefore = soonUntil(now).toISOString();
  }
  return query;
}
