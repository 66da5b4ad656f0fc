import { describe, expect, it } from 'vitest';
import type { GuardianLinkRow, StudentDetail } from '@/shared/api/types';
import { rendered } from '@/testing/render';
import { aMe } from '@/testing/schools';
import { Component as CirclePage } from './CirclePage';
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

describe('who can see a pupil', () => {
  const member = { self: false, scope: 'FAMILY', sees: 'FULL', basis: '《家庭教育促进法》第二十条' };
  const members = [
    { ...member, kind: 'GUARDIAN', name: '韦示例', role: 'guardian', relation: '52', self: true },
    { ...member, kind: 'CARER', name: '周*', role: 'guardian', relation: '64', until: '2027-06-30' },
    {
      ...member,
      kind: 'CLASS',
      name: '黄老师',
      role: 'class-teacher',
      scope: 'CLASS',
      lastRead: '2026-11-20T02:30:00Z',
      lastReadShown: true,
    },
    {
      ...member,
      kind: 'COUNTY',
      office: '青秀区',
      role: 'county-admin',
      scope: 'UNIT',
      sees: 'MASKED',
      lastReadShown: true,
    },
  ].map((one) => ({ lastReadShown: false, ...one }));
  const lastReads = [{ on: '2026-11-20', role: 'class-teacher', action: 'class-roster.read' }];
  const circle = {
    student: '',
    studentName: '覃示例',
    members,
    lastReads,
    readsSince: '2026-06-02T00:00:00Z',
  };
  const asked = (data: unknown) => [{ queryKey: ['students', 'circle', ''], data }];
  const parent = aMe({ actingRole: 'guardian', permissions: ['student-circle:read'] });

  it('is told to a parent in words: who, why, until when, and who has looked', () => {
    const html = rendered(CirclePage, { me: parent, asked: asked(circle) });
    expect(html).toContain('谁能查看覃示例');
    expect(html).toContain('现在有 3 位家人和老师');
    expect(html).toContain('母亲 韦示例');
    expect(html).toContain('您本人');
    expect(html).toContain('外祖母 周*');
    expect(html).toContain('到2027年6月30日为止');
    expect(html).toContain('无期限');
    expect(html).toContain('本班，看到全部内容');
    expect(html).toContain('区县教育局（青秀区）');
    expect(html).toContain('本县区，姓名等隐去一部分');
    expect(html).toContain('《家庭教育促进法》第二十条');
    // Days, whether the server says them as such or as the instant.
    expect(html.match(/2026年11月20日</g)).toHaveLength(2);
    expect(html).toContain('查看在七天后按天显示');
    expect(html.match(/未查看/g)).toHaveLength(1);
    expect(html).toContain('班主任 · 查看花名册');
  });

  it('never names on a phone which hardship was looked up', () => {
    const care = ['special-category.read', 'care-arrangement.list', 'care-contact.read'];
    const reads = care.map((action) => ({ on: '2026-11-20', role: 'school-admin', action }));
    const html = rendered(CirclePage, { me: parent, asked: asked({ ...circle, lastReads: reads }) });
    expect(html.match(/学校管理员 · 查看关爱记录</g)).toHaveLength(3);
    expect(html).not.toContain('重点群体');
    expect(html).not.toContain('查看委托照护');
  });

  it('says that nobody has looked, and to a school nothing of it', () => {
    expect(rendered(CirclePage, { me: parent, asked: asked({ ...circle, lastReads: [] }) })).toContain(
      '近 180 天没有老师或教育部门查看过',
    );
    const school = rendered(CirclePage, { asked: asked({ ...circle, members: [], lastReads: undefined }) });
    expect(school).toContain('只告诉家长本人');
    expect(school).toContain('还没有家人可以查看');
  });

  it('waits, and says what went wrong', () => {
    expect(rendered(CirclePage)).toContain('ant-skeleton');
    const html = rendered(CirclePage, {
      asked: [{ queryKey: ['students', 'circle', ''], error: new Error('不通') }],
    });
    expect(html).toContain('不通');
    expect(html).not.toContain('ant-skeleton');
    expect(html).not.toContain('谁能查看');
  });

  it('is one tap from the child and from the page of a pupil', () => {
    const own = { queryKey: ['students', 'own', {}], data: { items: [{ id: '' }] } };
    expect(rendered(MyChildrenPage, { me: parent, asked: [own, one, family] })).toContain('/circle');
    expect(rendered(StudentPage, { me: parent, asked: [one] })).toContain('/circle');
    expect(rendered(StudentPage, { asked: [one] })).not.toContain('/circle');
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

  const writer = aMe({ permissions: ['guardian-link:write'] });
  const detail = (actions: object[]) => ({
    queryKey: ['guardian-links', 'one', ''],
    data: { detail: { link, claimedBy: 'SCHOOL', synthetic: true, version: 1, actions }, etag: '"1-a"' },
  });
  const parent = (correct: object) => ({
    queryKey: ['guardians', 'one', 'g'],
    data: { guardian: { id: 'g', actions: [{ name: 'correct', ...correct }] }, etag: '"1-a"' },
  });

  it('leads to the correction of the parent where that may be done', () => {
    const asked = [detail([]), parent({ enabled: true })];
    expect(rendered(LinkPage, { me: writer, asked })).toContain('更正家长信息');
    expect(rendered(LinkPage, { me: writer, asked: [detail([])] })).not.toContain('更正家长信息');
    expect(rendered(LinkPage, { asked })).not.toContain('更正家长信息');
    const { queryKey, data } = detail([]);
    const revoked = { ...data, detail: { ...data.detail, link: { ...link, status: 'REVOKED' } } };
    const ended = [{ queryKey, data: revoked }, parent({ enabled: true })];
    expect(rendered(LinkPage, { me: writer, asked: ended })).not.toContain('更正家长信息');
  });

  it('says who corrects a parent who is also a teacher', () => {
    const reason = '这位家长也是教职工，姓名和手机号由任职的学校更正。';
    const html = rendered(LinkPage, { me: writer, asked: [detail([]), parent({ enabled: false, reason })] });
    expect(html).toMatch(/<button[^>]* disabled=""[^>]*>(<[^>]+>)*更正家长信息/);
    expect(html).toContain(reason);
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
