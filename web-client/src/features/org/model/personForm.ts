import type { PersonDetail, PersonUpdate } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import type { Version } from '@/shared/edit/form';

/** What may be corrected of a person. */
export interface PersonForm {
  name: string;
  sex: string;
  phone?: string;
}

export const personFields = ['name', 'sex', 'phone'] as const;

/** Names of people have no star; one stands where this role may not see more. */
export function isMasked(person: PersonForm): boolean {
  return person.name.includes('*') || (person.phone ?? '').includes('*');
}

export function personVersion(person: PersonDetail, etag: string): Version<PersonForm> {
  const { name, sex, phone, updatedAt } = person;
  return { value: { name, sex, phone }, etag, at: updatedAt };
}

/** The whole body of the PUT: an emptied phone is left out, which clears it. */
export function personBody({ name, sex, phone }: PersonForm): PersonUpdate {
  return { name: name.trim(), sex, phone: phone?.trim() || undefined };
}

export function personWords(field: keyof PersonForm, form: PersonForm): string {
  return field === 'sex' ? labelOf('sex', form.sex) : (form[field] ?? '');
}
