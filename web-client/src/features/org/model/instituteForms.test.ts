import { describe, expect, it } from 'vitest';
import { changedFields } from '@/shared/edit/versions';
import {
  type Appointment,
  appointmentBody,
  instituteBody,
  type ResearcherForm,
  researcherBody,
  researcherFields,
  researcherWords,
} from './instituteForms';

const form: ResearcherForm = {
  subject: 'FAMILY',
  schools: [
    { id: 's1', name: '示例一小' },
    { id: 's2', name: '示例二小' },
  ],
  outputs: { list: [{ title: ' 亲子沟通十讲 ', kind: 'COURSE', year: 2025 }] },
  until: undefined,
};

describe('the form of an institute', () => {
  it('leaves out what was emptied, which clears it', () => {
    expect(
      instituteBody({ name: ' 示例指导所 ', serviceArea: '全县', address: ' ', establishedOn: undefined }),
    ).toEqual({ name: '示例指导所', serviceArea: '全县' });
  });
});

describe('the form of an appointment', () => {
  it('sends schools by id and outputs without blanks around them', () => {
    expect(researcherBody(form)).toEqual({
      subject: 'FAMILY',
      schools: ['s1', 's2'],
      outputs: [{ title: '亲子沟通十讲', kind: 'COURSE', year: 2025 }],
    });
  });

  it('is unchanged while the same schools are in another order', () => {
    expect(changedFields(researcherFields, form, { ...form, schools: [...form.schools].reverse() })).toEqual(
      [],
    );
  });

  it('is changed when another school takes the place of one', () => {
    const [first] = form.schools;
    const other = { ...form, schools: first ? [first, { id: 's3', name: '示例三小' }] : [] };
    expect(changedFields(researcherFields, form, other)).toEqual(['schools']);
  });

  it('reads differently wherever two versions differ, and never shows an id', () => {
    const words = { subject: '家庭教育', kind: (code: string) => `${code}类`, open: '不定期' };
    const theirs: ResearcherForm = {
      subject: 'FAMILY',
      schools: [
        { id: 's1', name: '示例一小' },
        { id: 's3', name: '示例三小' },
      ],
      outputs: { list: [{ title: '亲子沟通十讲', kind: 'BOOK', year: 2025 }] },
      until: '2027-07-01',
    };
    const sides = (field: (typeof researcherFields)[number]) =>
      [form, theirs].map((one) => researcherWords(field, one, words).trim());
    expect(sides('schools')).toEqual(['示例一小、示例二小', '示例一小、示例三小']);
    expect(sides('outputs')).toEqual(['亲子沟通十讲 （COURSE类，2025）', '亲子沟通十讲（BOOK类，2025）']);
    expect(sides('until')).toEqual(['不定期', '2027年7月1日']);
  });

  it('is changed when one output is put right', () => {
    const other = { ...form, outputs: { list: [{ title: '亲子沟通十讲', kind: 'BOOK', year: 2025 }] } };
    expect(changedFields(researcherFields, form, other)).toEqual(['outputs']);
  });

  it('sends whom the form shows, even when the other way was filled in before', () => {
    const both: Appointment = {
      ...form,
      who: 'newcomer',
      person: { id: 'p1', name: '农* · 138****0000' },
      newcomer: { name: ' 陆新来 ', phone: '' },
      institute: 'i1',
      kind: 'PART',
      from: '2025-09-01',
    };
    expect(appointmentBody(both)).toMatchObject({ newcomer: { name: '陆新来', sex: '0' } });
    expect(appointmentBody(both)).not.toHaveProperty('person');
    expect(appointmentBody({ ...both, who: 'known' })).toMatchObject({ person: 'p1' });
    expect(appointmentBody({ ...both, who: 'known' })).not.toHaveProperty('newcomer');
  });
});
