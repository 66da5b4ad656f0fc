const zone = 'Asia/Shanghai';

/** How a day is shown in a date field; typed the same way. */
export const dayFormat = 'YYYY年M月D日';

const count = new Intl.NumberFormat('zh-CN');

const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function split(instant: string | Date): Record<string, string> {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  return Object.fromEntries(parts.formatToParts(date).map((part) => [part.type, part.value]));
}

/** 2,880 */
export function formatCount(value: number): string {
  return count.format(value);
}

/** A civil date such as 2026-01-10 as 2026年1月10日. */
export function formatDate(civil: string): string {
  const [year, month, day] = civil.slice(0, 10).split('-');
  return `${Number(year)}年${Number(month)}月${Number(day)}日`;
}

const today = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'long',
});

/** 2026年11月25日 星期三, on the calendar of Nanning wherever the browser is. */
export function formatToday(now: Date): string {
  const p = Object.fromEntries(today.formatToParts(now).map((part) => [part.type, part.value]));
  return `${p.year}年${p.month}月${p.day}日 ${p.weekday}`;
}

/** An instant as 2026年1月10日 18:00, on the clock of Nanning wherever the browser is. */
export function formatInstant(instant: string): string {
  const p = split(instant);
  return `${p.year}年${p.month}月${p.day}日 ${p.hour}:${p.minute}`;
}

/** An instant as 01-10 18:00, with the year in front when it is not this one. */
export function formatInstantShort(instant: string, now: Date = new Date()): string {
  const p = split(instant);
  const two = (value: string | undefined) => (value ?? '').padStart(2, '0');
  const year = p.year === split(now).year ? '' : `${p.year}-`;
  return `${year}${two(p.month)}-${two(p.day)} ${p.hour}:${p.minute}`;
}

/** An instant as 10:32. */
export function formatClock(instant: string): string {
  const p = split(instant);
  return `${p.hour}:${p.minute}`;
}

/** 850 米, 3.2 公里 */
export function formatDistance(metres: number): string {
  return metres < 1000 ? `${metres} 米` : `${Number((metres / 1000).toFixed(1))} 公里`;
}

/** Percent with one decimal; nothing when there is no whole to compare with. */
export function formatShare(part: number, whole: number): string | undefined {
  return whole === 0 ? undefined : `${((part / whole) * 100).toFixed(1)}%`;
}
