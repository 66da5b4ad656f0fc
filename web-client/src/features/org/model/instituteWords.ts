import words from '@/shared/codes/institutes.zh-CN.json';

type List = keyof typeof words;

/** Codes of institutes, their papers and researchers in words; one newer than this client shows as it is. */
export function wordOf(list: List, code: string): string {
  const known: Record<string, string> = words[list];
  return known[code] ?? code;
}

/** All of a list, in the order in which they are offered. */
export function choicesOf(list: List): { value: string; label: string }[] {
  return Object.entries(words[list]).map(([value, label]) => ({ value, label }));
}

const statuses: Record<string, string> = { ...words.instituteStatus, ...words.researcherStatus };

/** Where an institute or an appointment stands. */
export function standingName(code: string): string {
  return statuses[code] ?? code;
}
