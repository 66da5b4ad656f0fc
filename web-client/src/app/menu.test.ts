import { describe, expect, it } from 'vitest';
import { aMe } from '@/testing/schools';
import { entryAt, homeOf, menuFor } from './menu';

const paths = (...args: Parameters<typeof menuFor>) => menuFor(...args).map((entry) => entry.path);

describe('the menu holds only what this grant may use', () => {
  it('everybody starts with today, the bureau has its cockpit next', () => {
    expect(paths(aMe())).toEqual(['/today', '/cockpit', '/schools', '/directory', '/account']);
  });

  it('who may see proposals finds them beside the schools', () => {
    const bureau = aMe({ permissions: ['school:read', 'proposal:read', 'directory:read'] });
    expect(paths(bureau)).toEqual(['/today', '/cockpit', '/schools', '/proposals', '/directory', '/account']);
  });

  it('who may see staff finds them beside the schools', () => {
    const school = aMe({ permissions: ['school:read', 'staff:read', 'proposal:read'] });
    expect(paths(school)).toEqual(['/today', '/cockpit', '/schools', '/staff', '/proposals', '/account']);
  });

  it('who may see classes finds them beside the staff', () => {
    const school = aMe({ permissions: ['school:read', 'staff:read', 'class:read', 'proposal:read'] });
    expect(paths(school)).toEqual([
      '/today',
      '/cockpit',
      '/schools',
      '/staff',
      '/classes',
      '/proposals',
      '/account',
    ]);
  });

  it('who may see institutes finds them beside the schools', () => {
    const centre = aMe({ permissions: ['school:read', 'institute:read', 'directory:read'] });
    expect(paths(centre)).toEqual([
      '/today',
      '/cockpit',
      '/schools',
      '/institutes',
      '/directory',
      '/account',
    ]);
  });

  it('who keeps accounts or gives roles finds both', () => {
    const school = aMe({ permissions: ['school:read', 'user:read', 'grant:read'] });
    expect(paths(school)).toEqual(['/today', '/cockpit', '/schools', '/grants', '/accounts', '/account']);
  });

  it('a school sees itself, not a cockpit', () => {
    const school = aMe({
      actingRole: 'school-admin',
      roles: [{ role: 'school-admin', grants: [{ scopeKind: 'SCHOOL', ref: 'x', name: '示例小学' }] }],
    });
    expect(paths(school)).toEqual(['/today', '/schools', '/directory', '/account']);
    expect(menuFor(school)[1]?.text).toBe('ownSchool');
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
    expect(paths(both)).toEqual(['/today', '/directory', '/account']);
  });

  it('who has work to do finds all of it behind the schools', () => {
    const county = aMe({ permissions: ['school:read', 'work-item:read'] });
    expect(paths(county)).toEqual(['/today', '/cockpit', '/schools', '/work-items', '/account']);
  });

  it('who may read why warnings were overridden finds the list of them', () => {
    const county = aMe({ permissions: ['school:read', 'user:read', 'rule-override:read', 'directory:read'] });
    expect(paths(county)).toEqual([
      '/today',
      '/cockpit',
      '/schools',
      '/accounts',
      '/rule-overrides',
      '/directory',
      '/account',
    ]);
  });

  it('who answers for what is shared or keeps its keys finds them; the catalogue alone is no entry', () => {
    const bureau = aMe({ permissions: ['share-agreement:read', 'share-resource:read', 'api-client:read'] });
    expect(paths(bureau)).toEqual(['/today', '/agreements', '/api-clients', '/account']);
    expect(paths(aMe({ permissions: ['share-resource:read'] }))).toEqual(['/today', '/account']);
  });

  it('who applies for lists about children, or answers for them, finds the requests', () => {
    const school = aMe({ permissions: ['export-request:read', 'share-agreement:read'] });
    expect(paths(school)).toEqual(['/today', '/export-requests', '/agreements', '/account']);
    expect(entryAt(menuFor(school), '/export-requests/new')).toBe('/export-requests');
  });

  it('who keeps the system finds the log of it', () => {
    expect(paths(aMe({ permissions: ['audit-system:read'] }))).toEqual(['/today', '/audit', '/account']);
  });

  it('who connects systems finds the pages for developers', () => {
    const system = aMe({ actingRole: 'system-admin', permissions: ['directory:read'] });
    expect(paths(system)).toEqual(['/today', '/directory', '/developer', '/account']);
  });

  it('who leads a class finds it first, with the parents who wait', () => {
    const permissions = [
      'school:read',
      'class:read',
      'class-roster:read',
      'student:read',
      'guardian-link:read',
    ];
    const grants = [{ scopeKind: 'SCHOOL' as const, ref: 'x', name: '示例小学' }];
    const teacher = aMe({
      actingRole: 'class-teacher',
      roles: [{ role: 'class-teacher', grants }],
      permissions,
    });
    const families = ['/my-class', '/guardian-links', '/students'];
    expect(paths(teacher)).toEqual(['/today', ...families, '/schools', '/classes', '/account']);
    const school = aMe({
      actingRole: 'school-admin',
      roles: [{ role: 'school-admin', grants }],
      permissions,
    });
    expect(paths(school)).toEqual([
      '/today',
      '/schools',
      '/classes',
      '/guardian-links',
      '/students',
      '/account',
    ]);
  });

  it('a parent finds the own children and no lists', () => {
    const parent = aMe({
      actingRole: 'guardian',
      roles: [{ role: 'guardian', grants: [] }],
      permissions: ['student:read', 'guardian-link:read', 'enrolment:read', 'directory:read'],
    });
    expect(paths(parent)).toEqual(['/today', '/my-children', '/directory', '/account']);
  });

  it('the desk finds what is to be answered; a parent keeps the bar for the children', () => {
    const parent = aMe({
      actingRole: 'guardian',
      roles: [{ role: 'guardian', grants: [] }],
      permissions: ['student:read', 'own-subject-request:write'],
    });
    expect(paths(parent)).toEqual(['/today', '/my-children', '/account']);
    const officer = aMe({
      actingRole: 'data-protection-officer',
      roles: [{ role: 'data-protection-officer', grants: [{ scopeKind: 'CITY' }] }],
      permissions: ['subject-request:read', 'own-subject-request:write'],
    });
    expect(paths(officer)).toEqual(['/today', '/subject-requests', '/account']);
  });

  it('who has signed up and holds nothing comes to a child first', () => {
    const newcomer = aMe({
      actingRole: undefined,
      roles: [],
      permissions: ['claim:write', 'directory:read'],
    });
    expect(paths(newcomer)).toEqual(['/today', '/join', '/directory', '/account']);
    expect(homeOf(newcomer)).toBe('/join');
    expect(homeOf(aMe())).toBe('/today');
  });

  it('marks the entry a page belongs to', () => {
    const entries = menuFor(aMe());
    expect(entryAt(entries, '/schools/1/edit')).toBe('/schools');
    expect(entryAt(entries, '/schoolsx')).toBeUndefined();
  });
});
