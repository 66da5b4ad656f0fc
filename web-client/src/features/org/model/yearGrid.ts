/** The weeks of a month as calendars print them, Monday first; null where no day of the month stands. */
export function weeksOf(year: number, month: number): (number | null)[][] {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const cells: (number | null)[] = [
    ...Array<null>(before).fill(null),
    ...Array.from({ length: days }, (_, index) => index + 1),
  ];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

export function civilDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Where in the form a refused field of a year stands; undefined when the form has no such input. */
export function yearInput(field: string): (string | number)[] | undefined {
  const holiday = /^holidays\[(\d+)\]\.(\w+)/.exec(field);
  if (holiday?.[1] && holiday[2]) return ['holidays', Number(holiday[1]), inputOf(holiday[2])];
  const regional = /^regional\.(\w+)/.exec(field);
  if (regional?.[1]) return ['regional', inputOf(regional[1])];
  return ['notice', 'noticedOn', 'regionalNotice'].includes(field) ? [field] : undefined;
}

/** First and last day are picked together. */
function inputOf(name: string): string {
  return name === 'from' || name === 'to' ? 'range' : name;
}
