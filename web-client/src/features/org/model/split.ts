import type { AssignmentRow, ClassRow, SchoolSplit, SchoolSplitCreate } from '@/shared/api/types';
import { foundingFrom, type NewSchoolForm, type WishField, wishInput } from './schoolWish';

/** What is chosen to go to the new school, and what the new school is to be. */
export interface SplitForm extends NewSchoolForm {
  classes: string[];
  assignments: string[];
  liquidatedOn?: string;
}

/** Only a private school settles its accounts before it is divided. */
export function mustSettle(ownership: string): boolean {
  return ownership === 'PRIVATE' || ownership === 'PRIVATE_INCLUSIVE';
}

export function splitFrom(form: SplitForm): SchoolSplitCreate {
  return {
    newSchool: foundingFrom(form),
    classes: form.classes,
    assignments: form.assignments,
    ...(form.liquidatedOn && { liquidatedOn: form.liquidatedOn }),
  };
}

/** Posts chosen so far, and those of the teachers whose classes are chosen. */
export function withTeachers(
  posts: readonly AssignmentRow[],
  classes: readonly ClassRow[],
  form: Pick<SplitForm, 'classes' | 'assignments'>,
): string[] {
  const teachers = new Set(
    classes.filter(({ id }) => form.classes.includes(id)).flatMap(({ homeroom }) => homeroom?.id ?? []),
  );
  return posts
    .filter(({ id, staff }) => form.assignments.includes(id) || teachers.has(staff))
    .map(({ id }) => id);
}

/** Which input shows an error of the plan. */
export function splitInput(
  serverField: string,
): WishField | 'classes' | 'assignments' | 'liquidatedOn' | undefined {
  const [first = ''] = serverField.split(/[.[]/);
  if (first === 'classes' || first === 'assignments' || first === 'liquidatedOn') return first;
  return wishInput(serverField.replace(/^newSchool\./, ''));
}

export function canPropose({ problems }: Pick<SchoolSplit, 'problems'>): boolean {
  return problems.length === 0;
}
