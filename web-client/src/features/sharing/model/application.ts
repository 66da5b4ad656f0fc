import dayjs from 'dayjs';
import type { AgreementApply } from '@/shared/api/types';
import { type FieldOf, sameName } from '@/shared/edit/form';
import { dayToday } from '@/shared/format/days';
import type { Picked } from '@/shared/list/picked';

/** Of all rows, of those of some units, or of those of some schools. */
export const scopes = ['CITY', 'UNITS', 'SCHOOLS'] as const;

/** What is asked, under the names of the server where it knows them. */
export interface Application {
  agency: Picked;
  contact: string;
  duty: string;
  purpose: string;
  legalBasis: string;
  resource: string;
  fields: string[];
  scope: (typeof scopes)[number];
  managingUnits: string[];
  schools: Picked[];
  validUntil: string;
  quotaPerDay?: number | null;
  /** That they use it for this duty alone and give it to nobody (G-04). */
  undertaking?: boolean;
}

const inputs: readonly FieldOf<Application>[] = [
  'agency',
  'contact',
  'duty',
  'purpose',
  'legalBasis',
  'resource',
  'fields',
  'managingUnits',
  'schools',
  'validUntil',
  'quotaPerDay',
  'undertaking',
];

/** Which input shows what the server says about one of its fields. */
export const inputFor = sameName<Application>(inputs);

export const most = { managingUnits: 20, schools: 200, fields: 100, quota: 1_000_000 } as const;

const LONGEST_YEARS = 3;

/** From today on, for three years at most (G-04). */
export function openDays(today: string = dayToday()): readonly [string, string] {
  return [today, dayjs(today).add(LONGEST_YEARS, 'year').format('YYYY-MM-DD')];
}

/**
 * Whether places must still be chosen, or fewer of them. Without any the server would take the
 * whole city, which nobody means who has asked for a part of it.
 */
export function lacksPlaces(places: readonly unknown[] | undefined, atMost: number): boolean {
  return !places || places.length === 0 || places.length > atMost;
}

export function bodyOf(form: Application): AgreementApply {
  const { agency, scope, managingUnits, schools, quotaPerDay } = form;
  return {
    agency: agency.id,
    resource: form.resource,
    fields: form.fields,
    duty: form.duty.trim(),
    purpose: form.purpose.trim(),
    legalBasis: form.legalBasis.trim(),
    contact: form.contact.trim(),
    validUntil: form.validUntil,
    undertaking: form.undertaking === true,
    ...(scope === 'UNITS' && { managingUnits }),
    ...(scope === 'SCHOOLS' && { schools: schools.map(({ id }) => id) }),
    ...(quotaPerDay && { quotaPerDay }),
  };
}
