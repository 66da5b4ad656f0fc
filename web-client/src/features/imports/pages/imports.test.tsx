import { describe, expect, it } from 'vitest';
import type { JobDetail } from '@/shared/api/types';
import { rendered } from '@/testing/render';
import { aMe } from '@/testing/schools';
import { ImportRun } from '../components/ImportRun';
import type { Ask, Mode } from '../model/imports';
import { Component } from './ImportPage';

const me = aMe({ permissions: ['import:read', 'import:write', 'staff:write'] });

describe('the page that imports tables', () => {
  it('offers what the caller may import, and nothing to others', () => {
    const page = rendered(Component, { me });
    expect(page).toContain('教职工列表');
    expect(page).not.toContain('学生和监护人');
    expect(page).toMatch(/type="file"[^>]*accept=".xlsx,.csv"/);
    expect(rendered(Component)).toContain('您的身份不能导入表格');
  });

  it('asks for a school only where the table goes to one', () => {
    expect(rendered(Component, { me })).toMatch(/<label[^>]*title="学校"/);
    const county = aMe({ permissions: ['import:read', 'import:write', 'school-lifecycle:write'] });
    const page = rendered(Component, { me: county });
    expect(page).toContain('新设学校和幼儿园');
    expect(page).not.toMatch(/<label[^>]*title="学校"/);
    expect(page).toContain('批准后才建立学校');
  });
});

describe('an import', () => {
  const id = '01990292-d000-7000-8000-000000000009';
  const show = (mode: Mode, job: Partial<JobDetail>, together = false, change: Partial<Ask> = {}) => {
    const ask: Ask = {
      resource: 'students',
      school: { id, name: '南宁市示例小学' },
      file: new File(['x'], '名单.csv'),
      together,
      ...change,
    };
    const none = () => undefined;
    const Part = () => (
      <ImportRun id={id} mode={mode} ask={ask} busy={false} error={null} onWrite={none} onAgain={none} />
    );
    const data = {
      job: { id, kindName: '导入学生', done: 0, failed: 0, facts: {}, actions: [], ...job },
      etag: '"1"',
    };
    return rendered(Part, { asked: [{ queryKey: ['jobs', id], data }] });
  };

  it('may be left while it runs', () => {
    const page = show('CHECK', { status: 'RUNNING', done: 1, total: 3 });
    expect(page).toContain(`href="/jobs/${id}"`);
    expect(page).not.toContain('接下来');
  });

  it('goes on from a check with the rows that are right', () => {
    const checked = { status: 'DONE', done: 3, failed: 1, facts: { rows: '3', right: '2', wrong: '1' } };
    expect(show('CHECK', { ...checked, resultFile: id })).toMatch(/下载有误的行[\s\S]*导入 2 行/);
    expect(show('CHECK', checked)).not.toContain('disabled=""');
    expect(show('CHECK', checked, true)).toMatch(/disabled=""[^>]*><span>导入 2 行/);
  });

  it('leads to the list when it is over', () => {
    expect(show('WRITE', { status: 'DONE', done: 2 })).toContain('href="/students"');
  });

  it('of new schools says that they are proposed, and leads to the proposals', () => {
    const of = { resource: 'schools', school: undefined } as const;
    const facts = { rows: '2', right: '2', wrong: '0' };
    const checked = show('CHECK', { status: 'DONE', done: 2, facts }, false, of);
    expect(checked).toContain('每行提出一项新设学校的申请');
    expect(checked).toContain('新设学校和幼儿园 · 名单.csv');
    expect(show('CHECK', { status: 'DONE', done: 2, facts })).not.toContain('每行提出一项');
    expect(show('WRITE', { status: 'DONE', done: 2 }, false, of)).toContain('href="/proposals"');
  });
});
