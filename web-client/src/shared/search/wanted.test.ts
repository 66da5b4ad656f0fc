import { describe, expect, it } from 'vitest';
import { aMe } from '@/testing/schools';
import { scopeOf, staffFilter } from './wanted';

const permissions = ['school:read', 'staff:read'];

describe('the search box', () => {
  it('looks for people by any part of the name where names are seen whole', () => {
    const scope = scopeOf(aMe({ permissions }));
    expect(staffFilter(scope, ' 云澜 ')).toEqual({ name: '云澜' });
    expect(staffFilter(scope, '  ')).toBeUndefined();
  });

  it('looks for surnames only where names are cut', () => {
    const scope = scopeOf(aMe({ permissions, actingRole: 'inspector' }));
    expect(staffFilter(scope, '韦')).toEqual({ surname: '韦' });
    expect(staffFilter(scope, '云澜实验')).toBeUndefined();
    expect(staffFilter(scope, '韦,')).toBeUndefined();
  });

  it('looks for nobody without the right to staff, and in the directory without the right to schools', () => {
    const scope = scopeOf(aMe({ permissions: ['directory:read'], actingRole: 'guardian' }));
    expect(scope).toEqual({ schools: false, staff: undefined });
    expect(staffFilter(scope, '韦')).toBeUndefined();
  });
});
