import { describe, expect, it } from 'vitest';
import {
  type Appointment,
  appointmentBody,
  instituteBody,
  type ResearcherForm,
  researcherBody,
  researcherFields,
} from './instituteForms';
import { changedFields } from './versions';

const form: ResearcherForm = {
  subject: 'FAMILY',
  schools: ['s1', 's2'],
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
    expect(changedFields(researcherFields, form, { ...form, schools: ['s2', 's1'] })).toEqual([]);
  });

  it('is changed when one output is put right', () => {
    const other = { ...form, outputs: { list: [{ title: '亲子沟通十讲', kind: 'BOOK', year: 2025 }] } };
    expect(changedFields(researcherFields, form, other)).toEqual(['outputs']);
  });

  it('sends whom the form shows, even when the other way was filled in before', () => {
    const both: Appointment = {
      ...form,
      who: 'newcomer',
      person: 'p1',
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
