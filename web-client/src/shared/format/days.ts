import dayjs from 'dayjs';

/** The first instant of a civil day in Nanning, which keeps no summer time. */
export function startOf(day: string): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}

/** The first instant after a civil day: whoever says "until the 10th" means the whole day. */
export function endOf(day: string): string {
  return startOf(dayjs(day).add(1, 'day').format('YYYY-MM-DD'));
}

/** A text of an address may be anything; only a day that exists is one. */
export function isDay(text: string | undefined): text is string {
  return text !== undefined && /^20\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

const civil = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The civil day it is in Nanning, wherever the browser is. */
export function dayToday(now: Date = new Date()): string {
  return civil.format(now);
}

/** The civil day in Nanning of an instant; a day is one already. */
export function dayOf(moment: string): string {
  return isDay(moment) ? moment : civil.format(new Date(moment));
}
