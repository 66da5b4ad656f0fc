import grades from '@/shared/codes/classes.zh-CN.json';
import words from '@/shared/codes/people.zh-CN.json';

type List = keyof typeof words;

/** JavaScript would put codes that look like numbers before all others; these are offered as people know them. */
const first: Partial<Record<List, readonly string[]>> = {
  relation: ['51', '52', '61', '62', '63', '64'],
  ethnicity: ['01', '08', '13', '06', '12'],
};

/** What the server shows instead of a code that the caller may not know. */
const HIDDEN = '*';

export function isHidden(code: string): boolean {
  return code === HIDDEN;
}

/** Codes of pupils and families in words; one newer than this client shows with the code for support. */
export function wordOf(list: List, code: string): string {
  if (isHidden(code)) return code;
  const known: Record<string, string> = words[list];
  return known[code] ?? `其他（${code}）`;
}

/** All of a list, in the order in which they are offered. */
export function choicesOf(list: List): { value: string; label: string }[] {
  const lead = first[list] ?? [];
  const codes = [...lead, ...Object.keys(words[list]).filter((code) => !lead.includes(code))];
  return codes.map((value) => ({ value, label: wordOf(list, value) }));
}

/** The grade a pupil was in, in words; nothing for who had no class. */
export function gradeOf({ gradeCode }: { gradeCode?: string }): string | undefined {
  const known: Record<string, string> = grades.grade;
  return gradeCode && (known[gradeCode] ?? gradeCode);
}
