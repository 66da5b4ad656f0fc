import { describe, expect, it } from 'vitest';
import { aMe } from '@/testing/schools';
import { entryAt, homeOf, menuFor } from './menu';

const paths = (...args: Parameters<typeof menuFor>) => menuFor(...args).map((entry) => entry.path);

describe('the menu holds only what this grant may use', () => {
  it('the bureau starts in the cockpit', () => {
    expect(paths(aMe())).toEqual(['/cockpit', '/schools', '/directory', '/account']);
    expect(homeOf(aMe())).toBe('/cockpit');
  });

  it('who may see proposals finds them beside the schools', () => {
    const bureau = aMe({ permissions: ['school:read', 'proposal:read', 'directory:read'] });
    expect(paths(bureau)).toEqual(['/cockpit', '/schools', '/proposals', '/directory', '/account']);
  });

  it('a school sees itself, not a cockpit', () => {
    const school = aMe({
      actingRole: 'school-admin',
      roles: [{ role: 'school-admin', grants: [{ scopeKind: 'SCHOOL', ref: 'x', name: '示例小学' }] }],
    });
    expect(paths(school)).toEqual(['/schools', '/directory', '/account']);
    expect(menuFor(school)[0]?.text).toBe('ownSchool');
  });

  it('only the acting role counts', () => {
    const both = aMe({
      actingRole: 'guardian',
      roles: [
        { role: 'bureau-admin', grants: [{ scopeKind: 'CITY' }] },
        { role: 'guardian', grants: [] },
      ],
      permissions: ['directory:read'],
    });
    expect(paths(both)).toEqual(['/directory', '/account']);
  });

  it('marks the entry a page belongs to', () => {
    const entries = menuFor(aMe());
    expect(entryAt(entries, '/schools/1/edit')).toBe('/schools');
    expect(entryAt(entries, '/schoolsx')).toBeUndefined();
  });
});
