import { describe, expect, it } from 'vitest';
import { rendered } from '@/testing/render';
import { aMe } from '@/testing/schools';
import { ApplyExportButton, applicationFor } from './ApplyExportButton';

describe('asking for a list about children', () => {
  const Part = () => <ApplyExportButton list="guardians" query={{}} named />;

  it('is offered to who may ask for that very list', () => {
    const permissions = ['export-request:write', 'student-export:read'];
    expect(rendered(Part, { me: aMe({ permissions }) })).not.toContain('申请导出');
    const school = aMe({ permissions: [...permissions, 'guardian-export:read'] });
    expect(rendered(Part, { me: school })).toContain('申请导出家长列表');
  });

  it('takes the filters along, and the name of a child in no address', () => {
    const asked = { name: '覃示例', status: 'ENROLLED,SUSPENDED', sort: 'name' };
    const { to, state } = applicationFor('students', asked);
    expect(to).not.toContain(encodeURIComponent('覃示例'));
    const { searchParams } = new URL(to, 'http://localhost');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      resource: 'students',
      status: 'ENROLLED,SUSPENDED',
      sort: 'name',
    });
    expect(state).toEqual({ filters: { name: '覃示例' } });
  });
});
