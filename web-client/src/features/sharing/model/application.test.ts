import { describe, expect, it } from 'vitest';
import { type Application, bodyOf, inputFor, lacksPlaces, openDays } from './application';

const form: Application = {
  agency: { id: 'MCA', name: '南宁市民政局' },
  contact: '示例科 0771-5500000',
  duty: ' 困境儿童保障 ',
  purpose: '核对在读情况',
  legalBasis: '未成年人保护法第九十八条',
  resource: 'students',
  fields: ['name', 'status'],
  scope: 'CITY',
  managingUnits: ['450103'],
  schools: [{ id: 's', name: '南宁市示例小学' }],
  validUntil: '2027-06-30',
};

describe('an application', () => {
  it('asks for the places of the scope that was chosen last, and of no other', () => {
    const all = bodyOf(form);
    expect(all.managingUnits).toBeUndefined();
    expect(all.schools).toBeUndefined();
    expect(bodyOf({ ...form, scope: 'UNITS' }).managingUnits).toEqual(['450103']);
    expect(bodyOf({ ...form, scope: 'UNITS' }).schools).toBeUndefined();
    expect(bodyOf({ ...form, scope: 'SCHOOLS' }).schools).toEqual(['s']);
  });

  it('is not sent for a part of the city without saying which', () => {
    expect(lacksPlaces(undefined, 20)).toBe(true);
    expect(lacksPlaces([], 20)).toBe(true);
    expect(lacksPlaces(['450103'], 20)).toBe(false);
    expect(lacksPlaces(Array(21).fill('450103'), 20)).toBe(true);
  });

  it('leaves the number of requests to the server unless it is given', () => {
    expect('quotaPerDay' in bodyOf({ ...form, quotaPerDay: null })).toBe(false);
    expect(bodyOf({ ...form, quotaPerDay: 100 }).quotaPerDay).toBe(100);
    expect(bodyOf(form).duty).toBe('困境儿童保障');
  });

  it('ends within three years', () => {
    expect(openDays('2026-11-30')).toEqual(['2026-11-30', '2029-11-30']);
  });

  it('shows what the server refuses at the field it is about', () => {
    expect(inputFor('apply.body.validUntil')).toBe('validUntil');
    expect(inputFor('fields[3]')).toBe('fields');
    expect(inputFor('other')).toBeUndefined();
  });
});
