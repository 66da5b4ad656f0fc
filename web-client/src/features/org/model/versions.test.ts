import { describe, expect, it } from 'vitest';
import * as versions from '@/shared/edit/versions';
import { aForm } from '@/testing/schools';
import { type SchoolForm, schoolFields } from './schoolForm';

const differences = (a: SchoolForm, b: SchoolForm, c: SchoolForm) =>
  versions.differences(schoolFields, a, b, c);
const changedFields = (a: SchoolForm, b: SchoolForm) => versions.changedFields(schoolFields, a, b);
const merge = (a: SchoolForm, b: SchoolForm, sides: versions.Sides<SchoolForm>) =>
  versions.merge(schoolFields, a, b, sides);
const { suggestedSides } = versions;

describe('two people changed the same school', () => {
  const original = aForm();
  const mine = aForm({ phone: '0771-5511111', address: '示例路 9 号' });
  const theirs = aForm({ phone: '0771-5522222', boarding: true });

  it('names who moved each field and where both did', () => {
    expect(differences(original, mine, theirs)).toEqual([
      { field: 'boarding', changedByMe: false, changedByThem: true, clash: false },
      { field: 'phone', changedByMe: true, changedByThem: true, clash: true },
      { field: 'address', changedByMe: true, changedByThem: false, clash: false },
    ]);
  });

  it('suggests that everybody keeps what only they changed', () => {
    const sides = suggestedSides(differences(original, mine, theirs));
    expect(sides).toEqual({ boarding: 'theirs', phone: 'mine', address: 'mine' });
    expect(merge(mine, theirs, sides)).toEqual(
      aForm({ phone: '0771-5511111', address: '示例路 9 号', boarding: true }),
    );
  });

  it('takes the other side where the person says so, an emptied field too', () => {
    const cleared = aForm({ phone: undefined });
    const sides = { phone: 'theirs', address: 'mine' } as const;
    expect(merge(mine, cleared, sides).phone).toBeUndefined();
    expect(merge(mine, cleared, sides).address).toBe('示例路 9 号');
  });

  it('sees no difference when both wrote the same', () => {
    expect(differences(original, mine, { ...mine })).toEqual([]);
  });
});

describe('what counts as a change', () => {
  it.each([
    ['an empty text and none', aForm({ address: '' }), aForm({ address: undefined })],
    ['blanks around a name', aForm({ name: ' 南宁市示例小学 ' }), aForm()],
    ['stages in another order', aForm({ stages: ['JUN', 'PRI'] }), aForm({ stages: ['PRI', 'JUN'] })],
    ['the words of the same village', aForm({ village: { code: '450103001001', label: '新竹' } }), aForm()],
    ['digits beyond the sixth', point(108.35, 22.81), point(108.3500000001, 22.81)],
  ])('not %s', (_, one, other) => {
    expect(changedFields(one, other)).toEqual([]);
  });

  it('a point that moves or goes', () => {
    expect(changedFields(point(108.35, 22.81), point(108.351, 22.81))).toEqual(['point']);
    expect(changedFields(point(108.35, 22.81), aForm())).toEqual(['point']);
  });

  function point(lon: number, lat: number) {
    return aForm({ point: { lon, lat } });
  }
});
