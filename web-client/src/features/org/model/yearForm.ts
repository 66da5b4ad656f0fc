import dayjs, { type Dayjs } from 'dayjs';
import type { GivenReason, Holiday, WorkdayYear, WorkdayYearUpdate } from '@/shared/api/types';

const CIVIL = 'YYYY-MM-DD';
const REGIONAL = '壮族三月三';

export interface HolidayFields {
  name: string;
  range: [Dayjs, Dayjs];
  days: number;
  makeupDays?: Dayjs[];
}

export interface YearForm {
  notice: string;
  noticedOn: Dayjs;
  holidays: HolidayFields[];
  regionalOff: boolean;
  regional?: Omit<HolidayFields, 'name'>;
  regionalNotice?: string;
}

function fieldsOf(holiday: Holiday): HolidayFields {
  return {
    name: holiday.name,
    range: [dayjs(holiday.from), dayjs(holiday.to)],
    days: holiday.days,
    makeupDays: holiday.makeupDays.map((day) => dayjs(day)),
  };
}

/** What is known of the year, to be held against the notice; an unknown year starts with the names. */
export function yearFormOf(year: WorkdayYear): Partial<YearForm> {
  return {
    notice: year.confirmed ? year.notice : undefined,
    noticedOn: year.noticedOn ? dayjs(year.noticedOn) : undefined,
    holidays: year.holidays.map(fieldsOf),
    regionalOff: year.regional !== undefined || !year.confirmed,
    regional: year.regional && fieldsOf(year.regional),
    regionalNotice: year.regionalNotice,
  };
}

function holidayOf(name: string, fields: Omit<HolidayFields, 'name'>): Holiday {
  return {
    name,
    from: fields.range[0].format(CIVIL),
    to: fields.range[1].format(CIVIL),
    days: fields.days,
    makeupDays: (fields.makeupDays ?? []).map((day) => day.format(CIVIL)).sort(),
  };
}

export function yearBodyOf(form: YearForm, reasons: GivenReason[]): WorkdayYearUpdate {
  const regionalNotice = form.regionalNotice?.trim();
  return {
    notice: form.notice.trim(),
    noticedOn: form.noticedOn.format(CIVIL),
    holidays: form.holidays.map((holiday) => holidayOf(holiday.name.trim(), holiday)),
    ...(form.regionalOff && form.regional ? { regional: holidayOf(REGIONAL, form.regional) } : {}),
    ...(form.regionalOff && regionalNotice ? { regionalNotice } : {}),
    ...(reasons.length > 0 ? { overrides: reasons } : {}),
  };
}

/** A year by what two people may each have changed: the papers, and every holiday by its name. */
export interface YearFields {
  [field: string]: string | Holiday | undefined;
}

const NATIONAL = 'holiday.';
export const papers = ['notice', 'noticedOn', 'regional', 'regionalNotice'] as const;

/** The name of the holiday a field is about. */
export function holidayName(field: string): string {
  return field.slice(NATIONAL.length);
}

export function yearFieldsOf(form: Partial<YearForm>): YearFields {
  const holidays = (form.holidays ?? []).map((one) => {
    const name = one.name.trim();
    return [NATIONAL + name, holidayOf(name, one)] as const;
  });
  return {
    notice: form.notice?.trim(),
    noticedOn: form.noticedOn?.format(CIVIL),
    ...Object.fromEntries(holidays),
    regional: form.regionalOff && form.regional ? holidayOf(REGIONAL, form.regional) : undefined,
    regionalNotice: form.regionalOff ? form.regionalNotice?.trim() : undefined,
  };
}

/** The fields of several versions of a year: the papers stand around the holidays. */
export function yearFieldNames(...versions: YearFields[]): string[] {
  const all = new Set(versions.flatMap((one) => Object.keys(one)));
  const [notice, noticedOn, ...region] = papers;
  return [notice, noticedOn, ...[...all].filter((field) => field.startsWith(NATIONAL)), ...region];
}

/** The form again, with the holidays in the order of the year. */
export function yearFormFrom(fields: YearFields): Partial<YearForm> {
  const holidays = Object.entries(fields)
    .flatMap(([field, value]) => (field.startsWith(NATIONAL) && typeof value === 'object' ? [value] : []))
    .sort((a, b) => a.from.localeCompare(b.from));
  const { notice, noticedOn, regional, regionalNotice } = fields;
  const text = (value: YearFields[string]) => (typeof value === 'string' ? value : undefined);
  const day = text(noticedOn);
  return {
    notice: text(notice),
    noticedOn: day ? dayjs(day) : undefined,
    holidays: holidays.map(fieldsOf),
    regionalOff: regional !== undefined,
    regional: typeof regional === 'object' ? fieldsOf(regional) : undefined,
    regionalNotice: text(regionalNotice),
  };
}
