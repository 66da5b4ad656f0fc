import type {
  InstituteDetail,
  InstituteUpdate,
  ResearcherCreate,
  ResearcherDetail,
  ResearcherUpdate,
  ResearchOutput,
} from '@/shared/api/types';
import type { Version } from '@/shared/edit/form';
import { formatDate } from '@/shared/format/format';
import type { Picked } from '@/shared/list/picked';
import type { FilterSpec } from '@/shared/list/urlFilters';

/** The filters of the list of institutes as they stand in the URL. */
export const instituteFilters = {
  managingUnit: 'many',
  level: 'one',
  status: 'many',
  sort: 'one',
} as const satisfies FilterSpec;

/** The filters of the list of researchers as they stand in the URL. */
export const researcherFilters = {
  institute: 'one',
  managingUnit: 'many',
  kind: 'one',
  subject: 'many',
  status: 'many',
  sort: 'one',
} as const satisfies FilterSpec;

/** What is shown unless other states are asked for. */
export const standing = ['PREPARING', 'OPERATING', 'SUSPENDED'];
export const appointed = ['PLANNED', 'ACTIVE', 'ON_LEAVE'];

/** What of an institute can be put right. */
export interface InstituteForm {
  name: string;
  serviceArea: string;
  address: string | undefined;
  establishedOn: string | undefined;
}

export const instituteFields = ['name', 'serviceArea', 'address', 'establishedOn'] as const;

export function instituteVersion(detail: InstituteDetail, etag: string): Version<InstituteForm> {
  const { institute, serviceArea, address, establishedOn } = detail;
  return {
    value: { name: institute.name, serviceArea, address, establishedOn },
    etag,
    at: institute.updatedAt,
  };
}

/** What is emptied is left out, which clears it. */
export function instituteBody({ name, serviceArea, address, establishedOn }: InstituteForm): InstituteUpdate {
  const where = address?.trim();
  return {
    name: name.trim(),
    serviceArea: serviceArea.trim(),
    ...(where && { address: where }),
    ...(establishedOn && { establishedOn }),
  };
}

/** What of an appointment can be put right. Outputs are compared as a whole, in their order. */
export interface ResearcherForm {
  subject: string;
  schools: Picked[];
  outputs: { list: ResearchOutput[] };
  until: string | undefined;
}

export const researcherFields = ['subject', 'schools', 'outputs', 'until'] as const;

export function researcherVersion(detail: ResearcherDetail, etag: string): Version<ResearcherForm> {
  const { researcher, schools, outputs } = detail;
  return {
    value: {
      subject: researcher.subject,
      schools: schools.map(({ id, name }) => ({ id, name })),
      outputs: { list: outputs },
      until: researcher.until,
    },
    etag,
    at: researcher.updatedAt,
  };
}

/** In words that differ whenever the values do, so that two versions can be told apart. */
export function researcherWords(
  field: keyof ResearcherForm,
  { schools, outputs, until }: ResearcherForm,
  words: { subject: string; kind: (code: string) => string; open: string },
): string {
  if (field === 'subject') return words.subject;
  if (field === 'schools') return schools.map(({ name }) => name).join('、');
  if (field === 'until') return until ? formatDate(until) : words.open;
  return outputs.list.map(({ title, kind, year }) => `${title}（${words.kind(kind)}，${year}）`).join('、');
}

export function researcherBody({ subject, schools, outputs, until }: ResearcherForm): ResearcherUpdate {
  return {
    subject,
    schools: (schools ?? []).map(({ id }) => id),
    outputs: (outputs?.list ?? []).map(({ title, kind, year }) => ({ title: title.trim(), kind, year })),
    ...(until && { until }),
  };
}

/** A new appointment, as its form keeps it. */
export interface Appointment extends ResearcherForm {
  who: 'known' | 'newcomer';
  person?: Picked;
  newcomer?: { name: string; sex?: string; phone?: string };
  institute: string;
  kind: string;
  from: string;
}

/** Of the two ways to say who it is, only the one that is shown is sent. */
export function appointmentBody(form: Appointment): ResearcherCreate {
  const { who, person, newcomer, institute, kind, from } = form;
  return {
    ...researcherBody(form),
    institute,
    kind,
    from,
    ...(who === 'known' && person && { person: person.id }),
    ...(who === 'newcomer' &&
      newcomer && {
        newcomer: {
          name: newcomer.name.trim(),
          sex: newcomer.sex ?? '0',
          ...(newcomer.phone && { phone: newcomer.phone }),
        },
      }),
  };
}
