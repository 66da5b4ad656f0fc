import type { AgreementRow, ShareFollower, SharePull } from '@/shared/api/types';
import { dayToday } from '@/shared/format/days';
import type { FilterSpec } from '@/shared/list/urlFilters';

export const statuses = ['SUBMITTED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'REVOKED'] as const;

/** Of an id the end is shown. */
const LONGEST_PLACE = 30;

export const agreementFilters = {
  status: 'many',
  resource: 'many',
  sort: 'one',
} as const satisfies FilterSpec;

/** Granted and over is a state of its own for whoever reads the list. */
export function stateOf({ status, inForce }: Pick<AgreementRow, 'status' | 'inForce'>): string {
  return status === 'GRANTED' && !inForce ? 'EXPIRED' : status;
}

/** Whether its answer is late. */
export function isLate({ status, dueOn }: Pick<AgreementRow, 'status' | 'dueOn'>, today = dayToday()) {
  return status === 'SUBMITTED' && dueOn < today;
}

/** Where in the log, or behind which row, something given begins and ends: as much of it as tells two apart. */
export function rangeOf({ from, to }: Pick<SharePull, 'from' | 'to'>): { from?: string; to?: string } {
  const short = (place?: string) => (place && place.length > LONGEST_PLACE ? `…${place.slice(-6)}` : place);
  return { from: short(from), to: short(to) };
}

interface Lag {
  unit: 'minutes' | 'hours' | 'days';
  count: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** For how long something has waited to be read, in the unit people would say; nothing when all is read. */
export function lagOf({ waitingSince }: ShareFollower, now: Date = new Date()): Lag | undefined {
  if (waitingSince === undefined) return undefined;
  const passed = Math.max(0, now.getTime() - new Date(waitingSince).getTime());
  if (passed < HOUR) return { unit: 'minutes', count: Math.max(1, Math.floor(passed / MINUTE)) };
  if (passed < 2 * DAY) return { unit: 'hours', count: Math.floor(passed / HOUR) };
  return { unit: 'days', count: Math.floor(passed / DAY) };
}
