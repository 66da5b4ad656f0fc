import type { GuardianDetail, GuardianPerson } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import type { Version } from '@/shared/edit/form';

/** A parent as the form holds it: the phone is a new one, the one on file is never shown whole. */
export interface GuardianForm {
  name: string;
  sex: string;
  phone?: string;
  phoneOnFile?: string;
}

export const guardianFields = ['name', 'sex', 'phone'] as const;

export function guardianVersion(guardian: GuardianDetail, etag: string): Version<GuardianForm> {
  const { name, sex, phone, updatedAt } = guardian;
  return { value: { name, sex, phoneOnFile: phone }, etag, at: updatedAt };
}

/** A phone that is left out stays as it is. */
export function guardianBody({ name, sex, phone }: GuardianForm): GuardianPerson {
  return { name: name.trim(), sex, phone: phone?.trim() || undefined };
}

/** A new phone, or the one on file as far as it is shown. */
export function guardianWords(field: keyof GuardianForm, form: GuardianForm): string {
  switch (field) {
    case 'sex':
      return labelOf('sex', form.sex);
    case 'phone':
      return form.phone || form.phoneOnFile || '';
    default:
      return form[field] ?? '';
  }
}
