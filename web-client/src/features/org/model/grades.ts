import codes from '@/shared/codes/classes.zh-CN.json';

const grades: Record<string, string> = codes.grade;
const rollOvers: Record<string, string> = codes.rollOverStatus;
const statuses: Record<string, string> = codes.classStatus;

/** The grades of each stage, in the order in which pupils pass through them. */
const gradesByStage: Record<string, readonly string[]> = {
  PRE: ['P1', 'P2', 'P3'],
  PRI: ['01', '02', '03', '04', '05', '06'],
  JUN: ['07', '08', '09'],
  SEN: ['10', '11', '12'],
  VOC: ['V1', 'V2', 'V3'],
  SPE: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
  SPC: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
};

/** A grade in words; a code newer than this client shows as it is. */
export function gradeName(code: string): string {
  return grades[code] ?? code;
}

/** The same for where a class stands. */
export function classStatusName(code: string): string {
  return statuses[code] ?? code;
}

/** And for where a roll-over stands. */
export function rollOverStatusName(code: string): string {
  return rollOvers[code] ?? code;
}

export function classStatuses(): { value: string; label: string }[] {
  return Object.entries(statuses).map(([value, label]) => ({ value, label }));
}

export function gradesOf(stage: string | undefined): { value: string; label: string }[] {
  return (stage ? (gradesByStage[stage] ?? []) : []).map((value) => ({ value, label: gradeName(value) }));
}

/** The order in which all of them are offered; numbers would otherwise go before kindergarten. */
export function allGrades(): { value: string; label: string }[] {
  return ['PRE', 'PRI', 'JUN', 'SEN', 'VOC'].flatMap(gradesOf);
}

/** First year of the school year on a day: it turns on 1 September. */
export function schoolYearOn(day: Date): number {
  return day.getMonth() >= 8 ? day.getFullYear() : day.getFullYear() - 1;
}

/** When those entered who are in a grade this year; of a code that is not known nothing is guessed. */
export function entryYearOf(stage: string, grade: string, day: Date): number | undefined {
  const of = gradesByStage[stage] ?? [];
  const place = of.indexOf(grade);
  if (place < 0) return undefined;
  // Of twelve years the last three are entered anew.
  return schoolYearOn(day) - (place < 9 ? place : place - 9);
}
