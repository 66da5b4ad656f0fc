import type { SchoolForm } from '@/features/org/model/schoolForm';
import type { Me, SchoolDetail } from '@/shared/api/types';

/** Made-up people and schools for unit tests. */
export function aMe(change: Partial<Me> = {}): Me {
  return {
    accountId: '01990292-d000-7000-8000-000000000001',
    username: 'bureau',
    displayName: '演示·测试',
    actingRole: 'bureau-admin',
    roles: [{ role: 'bureau-admin', grants: [{ scopeKind: 'CITY' }] }],
    permissions: ['school:read', 'school:write', 'directory:read'],
    idleMinutes: 30,
    ...change,
  };
}

export function aSchool(change: Partial<SchoolDetail> = {}): SchoolDetail {
  return {
    id: '01990292-d000-7000-8000-000000000002',
    identifierCode: '2145000001',
    name: '南宁市示例小学',
    typeCode: '211',
    stages: ['PRI'],
    ownership: 'PUBLIC',
    urbanRural: '111',
    managingUnit: { code: '450103', name: '青秀区' },
    county: { code: '450103', name: '青秀区' },
    township: { code: '450103001', name: '新竹街道' },
    village: { code: '450103001001', name: '新竹社区' },
    address: '示例路 1 号',
    lon: 108.35,
    lat: 22.81,
    boarding: false,
    establishedOn: '1986-09-01',
    phone: '0771-5500000',
    status: 'OPERATING',
    version: 3,
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-02T00:00:00Z',
    synthetic: true,
    actions: [{ name: 'update', enabled: true }],
    ...change,
  };
}

export function aForm(change: Partial<SchoolForm> = {}): SchoolForm {
  return {
    name: '南宁市示例小学',
    stages: ['PRI'],
    ownership: 'PUBLIC',
    urbanRural: '111',
    boarding: false,
    phone: '0771-5500000',
    village: { code: '450103001001', label: '新竹街道 / 新竹社区' },
    ...change,
  };
}
