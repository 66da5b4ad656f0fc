import { describe, expect, it } from 'vitest';
import type { GuardianLinkRow, StudentDetail } from '@/shared/api/types';
import { rendered } from '@/testing/render';
import { aMe } from '@/testing/schools';
import { Component as LinkPage } from './LinkPage';
import { Component as MyChildrenPage } from './MyChildrenPage';
import { Component as RosterPage } from './RosterPage';
import { Component as StudentPage } from './StudentPage';

const student = {
  id: '',
  name: '覃示例',
  sex: '2',
  birthDate: '2016-03-09',
  idType: '1',
  idNo: '4501**********0012',
  school: { id: 's', name: '南宁市示例小学' },
  managingUnit: { code: '450103', name: '青秀区' },
  classGroup: { id: 'c', name: '2023级1班' },
  status: 'ENROLLED',
  since: '2023-09-01',
  version: 1,
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-02T00:00:00Z',
  synthetic: true,
  actions: [
    { name: 'leave', enabled: true },
    { name: 'reveal', enabled: true },
  ],
} as StudentDetail;

const link = {
  id: 'l',
  student: '',
  studentName: '覃*',
  guardian: 'g',
  guardianName: '韦*',
  relation: '52',
  role: 'STATUTORY',
  custody: 'BOTH',
  livesWith: true,
  mayView: true,
  mayPickUp: true,
  mayDecide: true,
  priority: 1,
  status: 'CLAIMED',
  cutByOrder: false,
  hasAccount: true,
  from: '2026-11-01',
  updatedAt: '2026-11-02T00:00:00Z',
} as GuardianLinkRow;

const one = { queryKey: ['students', 'one', ''], data: { student, etag: '"1-a"' } };
const family = { queryKey: ['guardian-links', 'family', ''], data: { items: [link] } };

describe('the page of a pupil', () => {
  it('shows what came, cut as it came, and the steps that may be done', () => {
    const html = rendered(StudentPage, { asked: [one] });
    expect(html).toContain('4501**********0012');
    expect(html).toContain('转出本市');
    expect(html).toContain('查看完整内容');
    expect(html).not.toContain('登记辍学');
    expect(html).not.toContain('就读经历');
  });

  it('has a tab for what this grant may see', () => {
    const me = aMe({ permissions: ['guardian-link:read', 'enrolment:read'] });
    const html = rendered(StudentPage, { me, asked: [one, family] });
    expect(html).toContain('就读经历');
    expect(html).toContain('母亲 韦*');
  });
});

describe('the roster', () => {
  const pupils = [
    { id: 'p1', name: '覃示例', sex: '2', status: 'ENROLLED', linked: 'WAITING' },
    { id: 'p2', name: '黄示例', sex: '1', status: 'SUSPENDED', linked: 'NONE' },
  ];
  const asked = [{ queryKey: ['students', 'roster', ''], data: { id: '', className: '2023级1班', pupils } }];

  it('says whose parents wait and leads to them', () => {
    const me = aMe({ permissions: ['student:read', 'guardian-link:read'] });
    const html = rendered(RosterPage, { me, asked });
    expect(html).toContain('审核家长关联（1）');
    expect(html).toContain('未关联');
    expect(html).toContain('href="/students/p1"');
    expect(html).toContain('休学');
  });

  it('opens no page to whoever sees names only', () => {
    expect(rendered(RosterPage, { asked })).not.toContain('href="/students');
  });
});

describe('the page of a link', () => {
  it('asks to check before deciding', () => {
    const actions = [
      { name: 'verify', enabled: true },
      { name: 'reject', enabled: true },
    ];
    const data = { detail: { link, claimedBy: 'CODE', synthetic: true, version: 1, actions }, etag: '"1-a"' };
    const html = rendered(LinkPage, { asked: [{ queryKey: ['guardian-links', 'one', ''], data }] });
    expect(html).toContain('审核通过');
    expect(html).toContain('不予通过');
    expect(html).toContain('请与入学登记核对');
    expect(html).not.toContain('撤销关联');
  });
});

describe('the children of a parent', () => {
  it('have their whole names, their school and who else is linked', () => {
    const own = { queryKey: ['students', 'own', {}], data: { items: [{ id: '' }] } };
    const html = rendered(MyChildrenPage, { asked: [own, one, family] });
    expect(html).toContain('覃示例');
    expect(html).toContain('南宁市示例小学');
    expect(html).toContain('母亲 韦*');
  });

  it('none yet: says what to do', () => {
    const html = rendered(MyChildrenPage, {
      asked: [{ queryKey: ['students', 'own', {}], data: { items: [] } }],
    });
    expect(html).toContain('还没有关联您的孩子');
  });
});
