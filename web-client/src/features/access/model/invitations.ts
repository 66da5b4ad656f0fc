import type { JobLine } from '@/shared/api/types';

/** As many people as one invitation takes (the API's bound). */
export const MOST = 200;

/** Who is ticked: the number of the person, and the name as the list shows it. */
export type Chosen = ReadonlyMap<string, string>;

interface Person {
  person: string;
  name: string;
}

/** Adds people up to the bound; what does not fit is left for another time. */
export function choose(chosen: Chosen, people: readonly Person[]): Chosen {
  const next = new Map(chosen);
  for (const { person, name } of people) {
    if (next.size < MOST || next.has(person)) next.set(person, name);
  }
  return next;
}

/** Ticks or unticks one; the others stay as they were. */
export function flip(chosen: Chosen, one: Person): Chosen {
  if (!chosen.has(one.person)) return choose(chosen, [one]);
  const next = new Map(chosen);
  next.delete(one.person);
  return next;
}

/** Accounts an invitation has made: their slips can be asked for. */
export function madeAccounts(lines: readonly JobLine[]): string[] {
  return lines.filter(({ level }) => level === 'INFO').map(({ subject }) => subject);
}

/** People who got none; inviting just them again repeats nothing else. */
export function failedPeople(lines: readonly JobLine[]): string[] {
  return lines.filter(({ level }) => level === 'ERROR').map(({ subject }) => subject);
}
