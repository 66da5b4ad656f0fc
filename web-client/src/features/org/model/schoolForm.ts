import type { SchoolDetail, SchoolUpdate } from '@/shared/api/types';
import { labelOf, labelsOf } from '@/shared/codes/codes';
import { formatDate } from '@/shared/format/format';
import type { Picked } from '@/shared/list/picked';

/** A village with the words a person reads. */
export interface Village {
  code: string;
  label: string;
}

/** A place on the map, GCJ-02: both numbers or none. */
export interface GeoPoint {
  lon: number;
  lat: number;
}

/** What the form holds: the fields a person may change, as the inputs want them. */
export interface SchoolForm {
  name: string;
  shortName?: string;
  stages: string[];
  ownership: string;
  urbanRural: string;
  boarding: boolean;
  establishedOn?: string;
  phone?: string;
  village: Village;
  address?: string;
  point?: GeoPoint;
  legalRep?: string;
  principal?: Picked;
  centralSchool?: Picked;
  inclusive?: boolean;
  qualityLevel?: string;
}

export type SchoolField = keyof SchoolForm;

export const schoolFields: readonly SchoolField[] = [
  'name',
  'shortName',
  'stages',
  'ownership',
  'urbanRural',
  'boarding',
  'establishedOn',
  'phone',
  'village',
  'address',
  'point',
  'legalRep',
  'principal',
  'centralSchool',
  'inclusive',
  'qualityLevel',
];

export function villageOf(school: SchoolDetail): Village {
  const names = [school.township.name, school.village.name];
  return { code: school.village.code, label: names.join(' / ') };
}

export function formOf(school: SchoolDetail): SchoolForm {
  return {
    name: school.name,
    shortName: school.shortName,
    stages: [...school.stages],
    ownership: school.ownership,
    urbanRural: school.urbanRural,
    boarding: school.boarding,
    establishedOn: school.establishedOn,
    phone: school.phone,
    village: villageOf(school),
    address: school.address,
    point:
      school.lon !== undefined && school.lat !== undefined ? { lon: school.lon, lat: school.lat } : undefined,
    legalRep: school.legalRep,
    principal: school.principal && { id: school.principal.id, name: school.principal.name },
    centralSchool: school.centralSchool,
    inclusive: school.inclusive,
    qualityLevel: school.qualityLevel,
  };
}

function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed ? trimmed : undefined;
}

/** The whole body of the PUT: an emptied field is left out, which clears it. */
export function bodyFrom(form: SchoolForm): SchoolUpdate {
  return {
    name: form.name.trim(),
    shortName: filled(form.shortName),
    stages: form.stages as SchoolUpdate['stages'],
    ownership: form.ownership as SchoolUpdate['ownership'],
    urbanRural: form.urbanRural as SchoolUpdate['urbanRural'],
    divisionCode: form.village.code,
    address: filled(form.address),
    lon: form.point?.lon,
    lat: form.point?.lat,
    boarding: form.boarding,
    establishedOn: filled(form.establishedOn),
    phone: filled(form.phone),
    legalRep: filled(form.legalRep),
    principal: form.principal?.id,
    centralSchool: form.centralSchool?.id,
    inclusive: form.inclusive ?? undefined,
    qualityLevel: form.qualityLevel as SchoolUpdate['qualityLevel'],
  };
}

/** Which input shows an error that the server named after its own field. */
export function inputFor(serverField: string): SchoolField | undefined {
  const name = serverField.replace(/\[.*$/, '').split('.').pop() ?? serverField;
  if (name === 'divisionCode') return 'village';
  if (name === 'lon' || name === 'lat') return 'point';
  return schoolFields.find((field) => field === name);
}

/** What a yes or a no is called in each of the fields that are one. */
export interface YesNoWords {
  boarding: [yes: string, no: string];
  inclusive: [yes: string, no: string];
}

/** A value as a person reads it, for laying versions side by side. */
export function wordsOf(field: SchoolField, form: SchoolForm, words: YesNoWords): string {
  switch (field) {
    case 'stages':
      return labelsOf('stage', form.stages);
    case 'ownership':
      return labelOf('ownership', form.ownership);
    case 'urbanRural':
      return labelOf('urbanRural', form.urbanRural);
    case 'boarding':
      return words.boarding[form.boarding ? 0 : 1];
    case 'inclusive':
      return form.inclusive === undefined ? '' : words.inclusive[form.inclusive ? 0 : 1];
    case 'qualityLevel':
      return form.qualityLevel ? labelOf('qualityLevel', form.qualityLevel) : '';
    case 'principal':
    case 'centralSchool':
      return form[field]?.name ?? '';
    case 'establishedOn':
      return form.establishedOn ? formatDate(form.establishedOn) : '';
    case 'village':
      return form.village.label;
    case 'point':
      return form.point ? `${form.point.lon.toFixed(6)}, ${form.point.lat.toFixed(6)}` : '';
    default:
      return form[field] ?? '';
  }
}
