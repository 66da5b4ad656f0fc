import { describe, expect, it } from 'vitest';
import { aSchool } from '@/testing/schools';
import { changeFrom, decidedOf, foundingFrom, wishInput } from './schoolWish';

describe('what is proposed of a school', () => {
  const now = decidedOf(aSchool());

  it('is only what differs', () => {
    expect(changeFrom(now, { ...now })).toEqual({});
    expect(changeFrom(now, { ...now, name: ' 南宁市更名小学 ' })).toEqual({ name: '南宁市更名小学' });
    expect(changeFrom(now, { ...now, stages: ['PRE', 'PRI'] })).toEqual({});
  });

  it('takes the stages with another type, in their order', () => {
    const wanted = { ...now, typeCode: '312', identifierCode: '3145000001', stages: ['JUN', 'PRI'] };
    expect(changeFrom(now, wanted)).toEqual({
      typeCode: '312',
      identifierCode: '3145000001',
      stages: 'PRI,JUN',
    });
  });

  it('is everything of a new one, without what was left empty', () => {
    const form = {
      ...now,
      managingUnit: '450103',
      county: '450103',
      village: { code: '450103001001', label: '新竹社区' },
      urbanRural: '111',
      boarding: false,
      address: '  ',
    };
    expect(foundingFrom(form)).toEqual({
      name: '南宁市示例小学',
      identifierCode: '2145000001',
      typeCode: '211',
      stages: 'PRI',
      ownership: 'PUBLIC',
      managingUnit: '450103',
      divisionCode: '450103001001',
      urbanRural: '111',
      boarding: 'false',
    });
  });

  it.each([
    ['change.divisionCode', 'village'],
    ['change.identifierCode', 'identifierCode'],
    ['subjectId', undefined],
  ])('shows %s at its input', (field, input) => {
    expect(wishInput(field)).toBe(input);
  });
});
