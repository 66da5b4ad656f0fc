import type { SchoolDetail } from '@/shared/api/types';
import type { Village } from './schoolForm';

/** What only the bureau decides of a school, as a form holds it. */
export interface DecidedForm {
  name: string;
  identifierCode: string;
  typeCode: string;
  stages: string[];
  ownership: string;
}

/** Everything a new school needs. */
export interface NewSchoolForm extends DecidedForm {
  managingUnit: string;
  county: string;
  village: Village;
  urbanRural: string;
  boarding: boolean;
  address?: string;
  phone?: string;
}

export type WishField =
  | 'name'
  | 'identifierCode'
  | 'typeCode'
  | 'stages'
  | 'ownership'
  | 'managingUnit'
  | 'village'
  | 'urbanRural'
  | 'boarding'
  | 'address'
  | 'phone';

const stageOrder = ['PRE', 'PRI', 'JUN', 'SEN', 'VOC', 'SPE', 'SPC'];

function stageText(stages: readonly string[]): string {
  return stageOrder.filter((stage) => stages.includes(stage)).join(',');
}

export function decidedOf(school: SchoolDetail): DecidedForm {
  const { name, identifierCode, typeCode, stages, ownership } = school;
  return { name, identifierCode, typeCode, stages: [...stages], ownership };
}

/** Only what differs is proposed; stages go with another type and with nothing else. */
export function changeFrom(now: DecidedForm, wanted: DecidedForm): Record<string, string> {
  const change: Record<string, string> = {};
  for (const field of ['name', 'identifierCode', 'typeCode', 'ownership'] as const) {
    const text = wanted[field].trim();
    if (text !== now[field]) change[field] = text;
  }
  if (change.typeCode) change.stages = stageText(wanted.stages);
  return change;
}

export function foundingFrom(form: NewSchoolForm): Record<string, string> {
  const change: Record<string, string> = {
    name: form.name.trim(),
    identifierCode: form.identifierCode.trim(),
    typeCode: form.typeCode,
    stages: stageText(form.stages),
    ownership: form.ownership,
    managingUnit: form.managingUnit,
    divisionCode: form.village.code,
    urbanRural: form.urbanRural,
    boarding: String(form.boarding),
  };
  if (form.address?.trim()) change.address = form.address.trim();
  if (form.phone?.trim()) change.phone = form.phone.trim();
  return change;
}

/** Which input shows an error that the server named `change.<field>`. */
export function wishInput(serverField: string): WishField | undefined {
  const field = serverField.replace(/^change\./, '');
  if (field === 'divisionCode') return 'village';
  const known: WishField[] = [
    'name',
    'identifierCode',
    'typeCode',
    'stages',
    'ownership',
    'managingUnit',
    'urbanRural',
    'boarding',
    'address',
    'phone',
  ];
  return known.find((one) => one === field);
}
