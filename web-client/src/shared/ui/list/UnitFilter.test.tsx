import { describe, expect, it, vi } from 'vitest';
import type { Me } from '@/shared/api/types';
import { rendered } from '@/testing/render';
import { aMe } from '@/testing/schools';
import { UnitFilter } from './UnitFilter';

// How many of the chosen are shown depends on the width, and there is none here: all that can be are.
vi.mock('./FilterSelect', () => ({
  FilterMany: ({ options }: { options: { label: string }[] }) => options.map(({ label }) => label).join('、'),
}));

const county = aMe({
  actingRole: 'county-admin',
  roles: [
    {
      role: 'county-admin',
      grants: [
        { scopeKind: 'UNIT', ref: '450103', name: '青秀区' },
        { scopeKind: 'UNIT', ref: '450105', name: '江南区' },
      ],
    },
  ],
});
const all = [
  { code: '450103', name: '青秀区' },
  { code: '450105', name: '江南区' },
  { code: '450107', name: '西乡塘区' },
];

const offered = (chosen: string[], me?: Me, units: object[] = all) =>
  rendered(() => <UnitFilter value={chosen} onChange={() => undefined} />, {
    me,
    asked: [{ queryKey: ['managing-units'], data: units }],
  }).replace(/<[^>]+>/g, '');

describe('the filter by units', () => {
  it('offers all of them to the city, and their own to a county', () => {
    expect(offered([])).toBe('青秀区、江南区、西乡塘区');
    expect(offered(['450105'], county)).toBe('青秀区、江南区');
  });

  it('calls one by its name that stands only in the address, once that is read', () => {
    expect(offered(['450107'], county)).toBe('青秀区、江南区、西乡塘区');
    expect(offered(['450107'], county, [])).toBe('青秀区、江南区');
  });
});
