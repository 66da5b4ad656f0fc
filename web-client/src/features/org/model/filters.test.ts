import { describe, expect, it } from 'vitest';
import { readFilters, toQuery, writeFilters } from '@/shared/list/urlFilters';
import {
  chooseTypes,
  readNear,
  SCHOOLS,
  schoolFilters,
  typeCodes,
  withDependents,
  writeNear,
} from './filters';

const read = (search: string) => readFilters(schoolFilters, new URLSearchParams(search));

describe('filters and the URL', () => {
  it('reads what it knows and drops the rest', () => {
    expect(read('name=云&county=450103&type=211,312,211&x=1&stage=')).toEqual({
      name: '云',
      county: '450103',
      type: ['211', '312'],
    });
  });

  it('writes a change beside what is there and takes empties away', () => {
    const params = writeFilters(new URLSearchParams('view=map&name=云&type=211'), {
      name: ' ',
      type: ['311', '312'],
    });
    expect(params.toString()).toBe('view=map&type=311%2C312');
  });

  it('comes back unchanged', () => {
    const search = 'name=云&county=450103&type=211,312&sort=-updatedAt';
    const values = read(search);
    expect(readFilters(schoolFilters, writeFilters(new URLSearchParams(), values))).toEqual(values);
  });

  it('goes to the API comma separated, without empties', () => {
    expect(toQuery({ name: undefined, type: ['211', '312'], stage: [] })).toEqual({ type: '211,312' });
  });

  it('drops the township when the county changes', () => {
    expect(withDependents({ county: '450105' })).toEqual({ county: '450105', township: undefined });
    expect(withDependents({ township: '450105001' })).toEqual({ township: '450105001' });
  });
});

describe('"without teaching points" stands for all types that count', () => {
  it('and single types exclude each other', () => {
    expect(chooseTypes([SCHOOLS, '211'])).toEqual(['211']);
    expect(chooseTypes(['211', SCHOOLS])).toEqual([SCHOOLS]);
    expect(chooseTypes([])).toEqual([]);
  });

  it('becomes codes for the API', () => {
    const codes = typeCodes([SCHOOLS]);
    expect(codes).toContain('211');
    expect(codes).not.toContain('218');
    expect(typeCodes(undefined)).toBeUndefined();
  });
});

describe('a search around a place', () => {
  it('survives the URL', () => {
    const near = new URLSearchParams({ near: writeNear(108.3512345, 22.8154321), radius: '5000' });
    expect(readNear(near)).toEqual({ lon: 108.35123, lat: 22.81543, radius: 5000 });
  });

  it.each(['', 'near=x,y', 'near=108.3', 'near=108.3,22.8&radius=7'])('ignores "%s"', (search) => {
    expect(readNear(new URLSearchParams(search))).toBeUndefined();
  });
});
