import { describe, expect, it, vi } from 'vitest';
import type { ExportRequestDetail, ExportRequestRow } from '@/shared/api/types';
import { rendered } from '@/testing/render';
import { aMe } from '@/testing/schools';
import { Component as ApplyPage } from './ExportApplyPage';
import { Component as RequestPage } from './ExportRequestPage';
import { Component as RequestsPage } from './ExportRequestsPage';

// Lists ask how wide the window is, and there is none here.
vi.mock('@/shared/theme/usePhone', () => ({ usePhone: () => true }));
vi.mock('@/shared/list/usePreference', () => ({ usePreference: (_: string, usual: unknown) => [usual] }));

const row: ExportRequestRow = {
  id: 'e',
  number: 'EX-450100-2026-000001',
  resource: 'students',
  managingUnit: { code: '450103', name: '青秀区' },
  school: { id: 's', name: '南宁市示例小学' },
  rows: 1234,
  raisedBy: '演示·韦晓岚',
  own: true,
  status: 'SUBMITTED',
  dueOn: '2199-12-14',
  createdAt: '2026-11-30T02:00:00Z',
};
const detail: ExportRequestDetail = {
  request: row,
  filters: ['姓名中的字词：已填写，此处不显示', '状态：在读'],
  reason: '为七年级学生办理意外伤害保险，办结后删除',
  role: 'school-admin',
  linksLeft: 3,
  version: 0,
  actions: [],
};
const writes = ['export-request:read', 'export-request:write', 'student-export:read', 'guardian-export:read'];
const school = aMe({ actingRole: 'school-admin', permissions: writes });
const officer = aMe({
  actingRole: 'data-protection-officer',
  permissions: ['export-request:read'],
});

const list = (query: object, rows: ExportRequestRow[]) => ({
  queryKey: ['export-requests', 'list', query],
  data: { pages: [{ items: rows }], pageParams: [''] },
});
const show = (change: Partial<ExportRequestDetail>, of: Partial<ExportRequestRow> = {}, me = school) => {
  const shown = { ...detail, ...change, request: { ...row, ...of } };
  const asked = [{ queryKey: ['export-requests', 'one', ''], data: { detail: shown, etag: '"0"' } }];
  return rendered(RequestPage, { me, asked });
};

describe('the list of requests', () => {
  it('says what is asked for, by whom, where it stands and when its answer is late', () => {
    const late = { ...row, id: 'late', own: false, dueOn: '2026-01-05' };
    const html = rendered(RequestsPage, { me: school, asked: [list({}, [row, late])] });
    expect(html).toContain('学生列表 · 1,234 条');
    expect(html).toContain('href="/export-requests/e"');
    expect(html).toContain('南宁市示例小学');
    expect(html.match(/>本人</g)).toHaveLength(1);
    expect(html).toContain('最晚 2199年12月14日答复');
    expect(html).toContain('已过答复期限 2026年1月5日');
  });

  it('goes on from nothing: to the list where a request begins, for who may ask', () => {
    const html = rendered(RequestsPage, { me: school, asked: [list({}, [])] });
    expect(html).toContain('还没有导出申请');
    expect(html).toContain('href="/students"');
    expect(html).toContain('href="/export-requests/new"');
    const read = rendered(RequestsPage, { me: officer, asked: [list({}, [])] });
    expect(read).not.toContain('href="/students"');
    expect(read).not.toContain('href="/export-requests/new"');
  });

  it('says that nothing waits, and that other filters may be tried', () => {
    const waiting = list({ status: 'SUBMITTED', sort: 'dueAt' }, []);
    const at = '/export-requests?status=SUBMITTED&sort=dueAt';
    expect(rendered(RequestsPage, { me: school, at, asked: [waiting] })).toContain('没有等待审批的申请');
    const expired = list({ status: 'EXPIRED' }, []);
    expect(
      rendered(RequestsPage, { me: school, at: '/export-requests?status=EXPIRED', asked: [expired] }),
    ).toContain('没有符合条件的申请');
  });
});

describe('an application', () => {
  const query = { name: '覃', status: 'ENROLLED,SUSPENDED' };
  const at = {
    pathname: '/export-requests/new',
    search: '?resource=students&status=ENROLLED,SUSPENDED&sort=name',
    state: { filters: { name: '覃' } },
  };
  const form = (value?: number, exact = true) =>
    rendered(ApplyPage, {
      me: school,
      at,
      asked:
        value === undefined
          ? []
          : [{ queryKey: ['export-amount', 'students', query], data: { value, exact } }],
    });

  it('says what will be asked for, how much that is, and under which conditions', () => {
    const html = form(48);
    expect(html).toContain('姓名中的字：覃');
    expect(html).toContain('状态：在读、休学');
    expect(html).toContain('现在符合条件的有 48 条');
    expect(html).toContain('必须由另一人批准');
    expect(html).toContain('一次最多 5,000 条');
    expect(html).toContain('请勿写学生姓名');
    // Back to the list with the same filters; the name of a child is in no address.
    expect(html).toContain('href="/students?status=ENROLLED%2CSUSPENDED&amp;sort=name"');
    expect(html).not.toContain('disabled=""');
  });

  it('is not sent for nothing, nor for more than may be taken at once, and says what to do', () => {
    for (const html of [form(0), form(5001), form(10_000, false)]) {
      expect(html).toContain('请回到学生列表核对条件');
      expect(html).toContain('请先调整条件，再提交');
      expect(html.match(/disabled=""/g)).toHaveLength(1);
    }
    expect(form(5001)).toContain('符合条件的有 5,001 条，一次最多 5,000 条');
    expect(form(10_000, false)).toContain('符合条件的超过 10,000 条');
  });

  it('can be written while the rows are counted', () => {
    const html = form();
    expect(html).toContain('正在统计条数');
    expect(html).not.toContain('disabled=""');
  });

  it('is for the lists that may be asked for, and for who may ask', () => {
    const html = form(48);
    expect(html).toContain('value="guardians"');
    // Enter in a filter must not send the form.
    expect(html.indexOf('value="guardians"')).toBeLessThan(html.indexOf('<form'));
    expect(html).not.toContain('value="enrolments"');
    expect(rendered(ApplyPage, { me: officer, at })).toContain('您的身份不能申请导出');
  });
});

describe('one request', () => {
  it('tells who answers all they need, without what was typed about a child', () => {
    const html = show({ actions: [{ name: 'approve', enabled: true }] }, { own: false });
    expect(html).toContain('姓名中的字词：已填写，此处不显示');
    expect(html).toContain('为七年级学生办理意外伤害保险');
    expect(html).toContain('1,234 条');
    expect(html).toContain('演示·韦晓岚（学校管理员）');
    expect(html).not.toContain('已送审');
    expect(html).not.toContain('取一次性链接');
  });

  it('says why the author may not answer it, and what comes next', () => {
    const reason = '这是您的申请，请由另一位有权批准的人答复。';
    const html = show({
      actions: [
        { name: 'withdraw', enabled: true },
        { name: 'approve', enabled: false, reason },
        { name: 'refuse', enabled: false, reason },
        { name: 'link', enabled: false, reason: '申请还没有批准。' },
      ],
    });
    expect(html).toContain('已送审，由另一人批准');
    expect(html).toContain(reason);
    expect(html).toContain('申请还没有批准。');
    expect(html.match(/disabled=""/g)).toHaveLength(3);
  });

  const approved: Partial<ExportRequestRow> = { status: 'APPROVED', validUntil: '2199-12-21T02:00:00Z' };
  const link = { actions: [{ name: 'link', enabled: true }] };

  it('leads the author to the file, in the role it was asked in', () => {
    const html = show(link, approved);
    expect(html).toContain('已批准，请在 2199年12月21日 10:00 前取走');
    expect(html).toContain('取一次性链接');
    expect(html).not.toContain('disabled=""');
    const other = show(link, approved, aMe({ actingRole: 'county-admin', permissions: writes }));
    expect(other).toContain('请切换到申请时的身份（学校管理员）后再取');
    expect(other.match(/disabled=""/g)).toHaveLength(1);
  });

  it('says that it was taken, or that its time is over and how to go on', () => {
    const taken = { ...approved, status: 'TAKEN', takenAt: '2026-12-01T02:00:00Z' };
    const answered = { answeredAt: '2026-12-01T01:00:00Z', answeredBy: '演示·另一位', takenRows: 1230 };
    const html = show({ ...answered, ...link, linksLeft: 2 }, taken);
    expect(html).toContain('文件已取走：2026年12月1日 10:00，1,230 条');
    expect(html).toContain('批准导出');
    expect(html).toContain('2 次');
    const over = show(answered, { ...taken, validUntil: '2026-01-01T02:00:00Z' });
    expect(over).toContain('已失效');
    expect(over).toContain('不能再取文件');
    expect(over).toContain('href="/students"');
    // What happened before stays on record.
    expect(over).toContain('文件已取走，1,230 条');
  });
});
