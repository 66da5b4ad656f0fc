import type { AssignmentRow, AssignmentUpdate } from '@/shared/api/types';
import { labelOf, labelsOf } from '@/shared/codes/codes';
import type { Version } from '@/shared/edit/form';
import { formatDate } from '@/shared/format/format';

/** What somebody does at a school. */
export interface PostForm {
  category: string;
  subjects: string[];
  fullTime: boolean;
  /** The day on which it is to end; none when that is open. */
  to?: string;
}

export const postFields = ['category', 'subjects', 'fullTime', 'to'] as const;

export function postVersion(row: AssignmentRow, etag: string): Version<PostForm> {
  const { category, subjects, fullTime, to, updatedAt } = row;
  return { value: { category, subjects: [...subjects], fullTime, to }, etag, at: updatedAt };
}

export function postBody({ category, subjects, fullTime, to }: PostForm): AssignmentUpdate {
  return { category, subjects: subjects ?? [], fullTime, to: to || undefined };
}

export function postWords(
  field: keyof PostForm,
  form: PostForm,
  words: { yes: string; no: string; none: string; open: string },
): string {
  switch (field) {
    case 'category':
      return labelOf('staffCategory', form.category);
    case 'subjects':
      return labelsOf('subject', form.subjects) || words.none;
    case 'fullTime':
      return form.fullTime ? words.yes : words.no;
    case 'to':
      return form.to ? formatDate(form.to) : words.open;
  }
}
