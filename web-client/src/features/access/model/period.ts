import dayjs, { type Dayjs } from 'dayjs';
import { endOf, startOf } from '@/shared/format/days';

/** A start of today or earlier is left out: the server then begins at once. */
export function fromDay(day: Dayjs | undefined | null, today: Dayjs = dayjs()): string | undefined {
  return day?.isAfter(today, 'day') ? startOf(day.format('YYYY-MM-DD')) : undefined;
}

export function untilDay(day: Dayjs | undefined | null): string | undefined {
  return day ? endOf(day.format('YYYY-MM-DD')) : undefined;
}

/** The civil day in Nanning an end belongs to: the last one that counts whole or in part. */
export function lastDay(end: string): Dayjs {
  const local = new Date(new Date(end).getTime() - 1 + 8 * 3_600_000);
  return dayjs(local.toISOString().slice(0, 10));
}

/** The civil day in Nanning a start belongs to. */
export function firstDay(start: string): Dayjs {
  const local = new Date(new Date(start).getTime() + 8 * 3_600_000);
  return dayjs(local.toISOString().slice(0, 10));
}

/** Whether an end is the end of a whole day, as people set it here. */
export function endsWithDay(end: string): boolean {
  return endOf(lastDay(end).format('YYYY-MM-DD')) === new Date(end).toISOString();
}

/** An end that was not touched stays as it is to the second. */
export function untilAsBefore(day: Dayjs | undefined, before: string | undefined): string | undefined {
  return before && day?.isSame(lastDay(before), 'day') ? before : untilDay(day);
}

export const beforeToday = (day: Dayjs): boolean => day.isBefore(dayjs(), 'day');

/** About as long as the twenty working days in which the end of a grant becomes work. */
export const DAYS_AHEAD = 30;

/** What ends before this instant ends soon. */
export function soon(today: Dayjs = dayjs()): string {
  return endOf(today.add(DAYS_AHEAD, 'day').format('YYYY-MM-DD'));
}

/** Whether something that counts now is about to stop. */
export function endsSoon(grant: { state: string; validTo?: string }, today: Dayjs = dayjs()): boolean {
  return grant.state === 'LIVE' && grant.validTo !== undefined && grant.validTo < soon(today);
}
