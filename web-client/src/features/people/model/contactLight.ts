import dayjs from 'dayjs';
import { dayToday } from '@/shared/format/days';

export type Light = 'FINE' | 'SOON' | 'OVER';

/** So many days before the last one the family is reminded. */
const SOON_DAYS = 3;

/** How contacts stand to the last day for the next one; nothing when none is expected any more. */
export function lightOf(due: string | undefined, today = dayToday()): Light | undefined {
  if (due === undefined) return undefined;
  const left = dayjs(due).diff(dayjs(today), 'day');
  if (left < 0) return 'OVER';
  return left <= SOON_DAYS ? 'SOON' : 'FINE';
}
