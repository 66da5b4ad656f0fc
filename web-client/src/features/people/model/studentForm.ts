import type { StudentDetail, StudentUpdate } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import type { Version } from '@/shared/edit/form';
import { formatDate } from '@/shared/format/format';
import { wordOf } from './words';

/** What may be corrected of a pupil; papers, school and class have their own ways. */
export interface StudentForm {
  name: string;
  sex: string;
  birthDate: string;
  ethnicity?: string;
  hukouDivision?: string;
  residence?: string;
  specialNote?: string;
}

export const studentFields = [
  'name',
  'sex',
  'birthDate',
  'ethnicity',
  'hukouDivision',
  'residence',
  'specialNote',
] as const;

/** Nothing that arrives cut may be sent back: the stars would be saved. */
export function isCut({ name, birthDate, residence }: StudentForm): boolean {
  return [name, birthDate, residence ?? ''].some((text) => text.includes('*')) || birthDate.length < 10;
}

export function studentVersion(student: StudentDetail, etag: string): Version<StudentForm> {
  const { name, sex, birthDate, ethnicity, hukouDivision, residence, specialNote, updatedAt } = student;
  return {
    value: { name, sex, birthDate, ethnicity, hukouDivision, residence, specialNote },
    etag,
    at: updatedAt,
  };
}

const given = (text: string | undefined) => text?.trim() || undefined;

/** The whole body of the PUT: what was emptied is left out, which clears it. */
export function studentBody(form: StudentForm): StudentUpdate {
  return {
    name: form.name.trim(),
    sex: form.sex,
    birthDate: form.birthDate,
    ethnicity: given(form.ethnicity),
    hukouDivision: given(form.hukouDivision),
    residence: given(form.residence),
    specialNote: given(form.specialNote),
  };
}

/** A field in words; the county is found among those that are known. */
export function studentWords(
  field: keyof StudentForm,
  form: StudentForm,
  county: (code: string) => string,
): string {
  const value = form[field];
  if (!value) return '';
  switch (field) {
    case 'sex':
      return labelOf('sex', value);
    case 'birthDate':
      return formatDate(value);
    case 'ethnicity':
      return wordOf('ethnicity', value);
    case 'hukouDivision':
      return county(value);
    default:
      return value;
  }
}

/** A day of birth as it arrives: the whole day, or no more than the year. */
export function birthWords(birthDate: string): string {
  const [year] = birthDate.split('-');
  return /^\d{4}-\d{2}-\d{2}$/.test(birthDate) ? formatDate(birthDate) : `${year}年`;
}
