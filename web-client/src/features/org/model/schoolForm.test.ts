import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aSchool } from '@/testing/schools';
import { PHONE } from './rules';
import { bodyFrom, formOf, inputFor, wordsOf, type YesNoWords } from './schoolForm';

const words: YesNoWords = { boarding: ['寄宿制', '走读'], inclusive: ['普惠', '非普惠'] };

describe('a school in the form and back', () => {
  it('sends every field it may change and nothing else', () => {
    expect(bodyFrom(formOf(aSchool()))).toEqual({
      name: '南宁市示例小学',
      stages: ['PRI'],
      ownership: 'PUBLIC',
      urbanRural: '111',
      divisionCode: '450103001001',
      address: '示例路 1 号',
      lon: 108.35,
      lat: 22.81,
      boarding: false,
      establishedOn: '1986-09-01',
      phone: '0771-5500000',
    });
  });

  it('leaves an emptied field out, which clears it', () => {
    const body = bodyFrom({ ...formOf(aSchool()), phone: '  ', address: '', point: undefined });
    expect(body.phone).toBeUndefined();
    expect(body.address).toBeUndefined();
    expect([body.lon, body.lat]).toEqual([undefined, undefined]);
  });

  it('shows values in words', () => {
    const form = formOf(aSchool({ stages: ['PRI', 'JUN'] }));
    expect(wordsOf('stages', form, words)).toBe('小学、初中');
    expect(wordsOf('village', form, words)).toBe('新竹街道 / 新竹社区');
    expect(wordsOf('boarding', form, words)).toBe('走读');
    expect(wordsOf('establishedOn', form, words)).toBe('1986年9月1日');
    expect(wordsOf('shortName', form, words)).toBe('');
    expect(wordsOf('inclusive', form, words)).toBe('');
  });

  it('keeps whoever leads it, its central school and what kindergartens have', () => {
    const form = formOf(
      aSchool({
        principal: { id: 'post', staff: 'staff', name: '黄*' },
        centralSchool: { id: 'centre', name: '中心小学' },
        legalRep: '韦大山',
        inclusive: false,
        qualityLevel: 'CITY_MODEL',
      }),
    );
    expect(bodyFrom(form)).toMatchObject({
      principal: 'post',
      centralSchool: 'centre',
      legalRep: '韦大山',
      inclusive: false,
      qualityLevel: 'CITY_MODEL',
    });
    expect(wordsOf('principal', form, words)).toBe('黄*');
    expect(wordsOf('centralSchool', form, words)).toBe('中心小学');
    expect(wordsOf('inclusive', form, words)).toBe('非普惠');
    expect(wordsOf('qualityLevel', form, words)).toBe('市示范幼儿园');
    expect(bodyFrom({ ...form, principal: undefined, centralSchool: undefined })).toMatchObject({
      principal: undefined,
      centralSchool: undefined,
    });
  });
});

describe('server errors find their input', () => {
  it.each([
    ['phone', 'phone'],
    ['divisionCode', 'village'],
    ['lat', 'point'],
    ['stages[0]', 'stages'],
    ['correct.update.address', 'address'],
  ])('%s', (field, input) => {
    expect(inputFor(field)).toBe(input);
  });

  it('leaves an unknown one to the summary', () => {
    expect(inputFor('pointComplete')).toBeUndefined();
  });
});

describe('phone', () => {
  it('is the shape of the contract', () => {
    const contract = readFileSync('../openapi/openapi.yaml', 'utf8');
    expect(contract).toContain(JSON.stringify(PHONE.source));
  });

  it.each(['0771-5500000', '13800138000', '0771-5500000-801'])('accepts %s', (phone) => {
    expect(PHONE.test(phone)).toBe(true);
  });

  it.each(['0771-66', '12345678901', '07715500000', 'x0771-5500000'])('refuses %s', (phone) => {
    expect(PHONE.test(phone)).toBe(false);
  });
});
