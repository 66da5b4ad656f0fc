import { describe, expect, it, vi } from 'vitest';
import type { SubjectRequestDetail, SubjectRequestRow } from '@/shared/api/types';
import { rendered } from '@/testing/render';
import { aMe } from '@/testing/schools';
import { Component as MyRequestNewPage } from './MyRequestNewPage';
import { Component as MyRequestPage } from './MyRequestPage';
import { Component as MyRequestsPage } from './MyRequestsPage';
import { Component as RequestPage } from './RequestPage';
import { Component as RequestsPage } from './RequestsPage';

// Filters ask how wide the window is, and there is none here.
vi.mock('@/shared/theme/usePhone', () => ({ usePhone: () => false }));

const row = {
  id: 'r',
  number: 'DR-450100-2026-000001',
  kind: 'CORRECT',
  student: { id: 'p', name: '覃示例', school: { id: 's', name: '南宁市示例小学' } },
  status: 'IN_PROGRESS',
  dueOn: '2199-12-21',
  createdAt: '2026-11-30T02:00:00Z',
  takenAt: '2026-12-01T02:00:00Z',
} as SubjectRequestRow;

const detail = {
  request: row,
  raiser: '韦示例',
  text: '出生日期登记错了',
  copyGranted: false,
  version: 1,
  actions: [
    { name: 'hand-over', enabled: true },
    { name: 'answer', enabled: true },
    { name: 'refuse', enabled: true },
  ],
} as SubjectRequestDetail;

const usual = { status: 'RECEIVED,IN_PROGRESS' };
const pages = (items: SubjectRequestRow[]) => ({ pages: [{ items }], pageParams: [undefined] });
const officer = aMe({ permissions: ['subject-request:read', 'subject-request:approve'] });

describe('the desk of requests', () => {
  it('says what is late and what there is to answer', () => {
    const late = { ...row, id: 'late', dueOn: '2026-01-05' };
    const asked = [{ queryKey: ['requests', 'list', usual], data: pages([late, row]) }];
    const html = rendered(RequestsPage, { me: officer, asked });
    expect(html).toContain('已过答复期限 2026年1月5日');
    expect(html).toContain('最晚 2199年12月21日答复');
    expect(html).toContain('href="/subject-requests/r"');
    expect(html).not.toContain('内容由个人信息保护负责人答复');
  });

  it('tells the school that it is shown no more than that there are some', () => {
    const school = aMe({ actingRole: 'school-admin', permissions: ['subject-request:read'] });
    const asked = [{ queryKey: ['requests', 'list', usual], data: pages([row]) }];
    expect(rendered(RequestsPage, { me: school, asked })).toContain('内容由个人信息保护负责人答复');
  });

  it('offers the steps that may be done and shows what is asked', () => {
    const asked = [{ queryKey: ['requests', 'one', ''], data: { detail, etag: '"1-a"' } }];
    const html = rendered(RequestPage, { me: officer, asked });
    expect(html).toContain('出生日期登记错了');
    expect(html).toContain('交学校办理');
    expect(html).toContain('不同意');
    expect(html).not.toContain('受理</span>');
    expect(html).not.toContain('href="/students/p"');
  });

  it('shows the school no stars where a text would be', () => {
    const hidden = { ...detail, text: '*', raiser: '*', actions: [] };
    const asked = [{ queryKey: ['requests', 'one', ''], data: { detail: hidden, etag: '"1-a"' } }];
    const school = aMe({ actingRole: 'school-admin', permissions: ['subject-request:read', 'student:read'] });
    const html = rendered(RequestPage, { me: school, asked });
    expect(html).toContain('href="/students/p"');
    expect(html).not.toContain('申请的内容</dt>');
    expect(html).not.toContain('>申请人</dt>');
  });
});

describe('what I have asked', () => {
  it('is a list with the day of the answer, and says where consent is withdrawn', () => {
    const asked = [{ queryKey: ['requests', 'mine'], data: pages([row]) }];
    const html = rendered(MyRequestsPage, { asked });
    expect(html).toContain('更正 · 覃示例的信息');
    expect(html).toContain('href="/my-requests/r"');
    expect(html).toContain('撤回同意不用申请');
    expect(html).toContain('href="/privacy"');
  });

  it('is answered with a reason, its law and how to object', () => {
    const refused = {
      ...detail,
      request: { ...row, status: 'REFUSED', endedAt: '2026-12-05T02:00:00Z' },
      answer: '学籍档案按规定保存',
      law: '个人信息保护法第四十七条第二款',
      objection: '可以向网信办投诉',
      actions: [],
    };
    const asked = [{ queryKey: ['requests', 'my-one', ''], data: { detail: refused, etag: '"1-a"' } }];
    const html = rendered(MyRequestPage, { asked });
    expect(html).toContain('不同意的理由');
    expect(html).toContain('个人信息保护法第四十七条第二款');
    expect(html).toContain('可以向网信办投诉');
    expect(html).toContain('答复：不同意');
    expect(html).not.toContain('撤回申请');
    expect(html).not.toContain('下载副本');
  });

  it('can be downloaded where a copy is granted', () => {
    const granted = { ...detail, answer: '请下载', copyGranted: true, actions: [] };
    const asked = [{ queryKey: ['requests', 'my-one', ''], data: { detail: granted, etag: '"1-a"' } }];
    expect(rendered(MyRequestPage, { asked })).toContain('下载副本');
  });

  it('is asked about a child or about myself, with a sentence for each kind', () => {
    const me = aMe({ actingRole: 'guardian', permissions: ['student:read'] });
    const child = { id: 'p', name: '覃*', school: { id: 's', name: '南宁市示例小学' } };
    const asked = [
      { queryKey: ['students', 'own', {}], data: { items: [child] } },
      { queryKey: ['students', 'one', 'p'], data: { student: { name: '覃示例' }, etag: '' } },
    ];
    const html = rendered(MyRequestNewPage, { me, asked });
    expect(html).toContain('覃示例（南宁市示例小学）');
    expect(html).toContain('我本人');
    expect(html).toContain('注销账户：停用您的账户');
  });
});
