import { describe, expect, it } from 'vitest';
import type { CareArrangementRow, CareContactRow, SpecialCategoryRow } from '@/shared/api/types';
import { dayToday } from '@/shared/format/days';
import { rendered } from '@/testing/render';
import { aMe } from '@/testing/schools';
import { ArrangementsTab } from '../components/ArrangementsTab';
import { CategoriesTab } from '../components/CategoriesTab';
import { Component as ArrangementPage } from './ArrangementPage';
import { Component as CategoryPage } from './CategoryPage';
import { Component as MyChildrenPage } from './MyChildrenPage';
import { Component as StudentPage } from './StudentPage';

const student = { id: 'p', personName: '覃*', managingUnit: '450103', school: 's' };
const far = '2999-01-01';

const category: SpecialCategoryRow = {
  id: 'k',
  student,
  code: '*',
  source: 'SCHOOL',
  from: '2026-01-05',
  nextReview: far,
  status: 'ACTIVE',
  createdAt: '2026-11-01T00:00:00Z',
};

const arrangement: CareArrangementRow = {
  id: 'a',
  student,
  carerName: '韦*',
  from: '2026-01-05',
  toldSchool: true,
  toldVillage: false,
  lastContact: '2026-11-20',
  contactDue: far,
  status: 'ACTIVE',
  createdAt: '2026-11-01T00:00:00Z',
};

const contact: CareContactRow = {
  id: 'c',
  student,
  arrangement: 'a',
  on: '2026-11-20',
  mode: 'VIDEO',
  minutes: 20,
  noted: true,
  reportedAs: 'guardian',
  createdAt: '2026-11-20T00:00:00Z',
};

const of = (list: string, items: object[], id = 'p') => ({ queryKey: [list, 'of', id], data: { items } });
const refused = (list: string) => ({ queryKey: [list, 'of', 'p'], error: new Error('不通') });
const teacher = aMe({ actingRole: 'class-teacher', permissions: ['special-category:read'] });
const reader = { scopeKind: 'SCHOOL', ref: 's', post: 'NAMED_READER' } as const;
const writer = aMe({
  roles: [{ role: 'bureau-admin', grants: [reader] }],
  permissions: ['special-category:write', 'care-arrangement:write', 'care-contact:read'],
});

describe('that a pupil needs care', () => {
  const tab = () => <CategoriesTab student="p" school="s" />;
  const detail = (over: object, actions: object[] = []) => ({
    queryKey: ['special-categories', 'one', ''],
    data: {
      detail: { category: { ...category, ...over }, evidenceType: '*', version: 1, actions },
      etag: '"1-a"',
    },
  });

  it('stands in the tab without a word of why', () => {
    const html = rendered(tab, { me: teacher, asked: [of('special-categories', [category])] });
    expect(html).toContain('需要关爱');
    expect(html).toContain('href="/special-categories/k"');
    expect(html).not.toContain('留守');
    expect(html).not.toContain('登记关爱记录');
  });

  it('can be registered by whoever may, also as the first', () => {
    const html = rendered(tab, { me: writer, asked: [of('special-categories', [])] });
    expect(html).toContain('没有关爱记录');
    expect(html).toContain('登记关爱记录');
  });

  it('invites nobody to register where another school is theirs', () => {
    const roles = [{ role: 'bureau-admin', grants: [{ ...reader, ref: 'other' }] }];
    const html = rendered(tab, { me: { ...writer, roles }, asked: [of('special-categories', [])] });
    expect(html).toContain('告诉学校的关爱专人');
    expect(html).not.toContain('登记关爱记录');
  });

  it('says when it could not be asked for', () => {
    expect(rendered(tab, { me: teacher, asked: [refused('special-categories')] })).toContain('不通');
  });

  it('hides the group from the class teacher on its page, too', () => {
    const html = rendered(CategoryPage, { me: teacher, asked: [detail({})] });
    expect(html).toContain('<h1>关爱记录');
    expect(html).toContain('需要关爱');
    expect(html).not.toContain('依据');
    expect(html).not.toContain('（*）');
  });

  it('shows the group to whoever may know, below a title that does not', () => {
    const actions = [
      { name: 'review', enabled: true },
      { name: 'end', enabled: true },
    ];
    const html = rendered(CategoryPage, {
      asked: [detail({ code: 'LB', nextReview: dayToday() }, actions)],
    });
    expect(html).toContain('<h1>关爱记录');
    expect(html).toContain('留守儿童');
    expect(html).toContain('复核');
    expect(html).toContain('已到复核日期');
  });

  it('is behind a tab that nobody has opened yet', () => {
    const me = aMe({ permissions: ['enrolment:read', 'special-category:read', 'care-arrangement:read'] });
    const pupil = { ...student, name: '覃示例', school: { id: 's', name: '示例小学' } };
    const asked = [
      {
        queryKey: ['students', 'one', ''],
        data: {
          student: {
            ...pupil,
            id: 'p',
            sex: '2',
            birthDate: '2016-03-09',
            idType: '1',
            managingUnit: { code: '450103', name: '青秀区' },
            status: 'ENROLLED',
            since: '2023-09-01',
            updatedAt: '2026-11-02T00:00:00Z',
            actions: [],
          },
          etag: '"1-a"',
        },
      },
      of('special-categories', [category]),
      of('care-arrangements', [arrangement]),
    ];
    const html = rendered(StudentPage, { me, asked });
    expect(html).toContain('关爱记录');
    expect(html).toContain('委托照护');
    expect(html).not.toContain('需要关爱');
    expect(html).not.toContain('韦*');
  });
});

describe('a care arrangement', () => {
  const tab = () => <ArrangementsTab student="p" />;

  it('stands with its light and with what is missing', () => {
    const html = rendered(tab, { me: writer, asked: [of('care-arrangements', [arrangement])] });
    expect(html).toContain('由韦*照护');
    expect(html).toContain('联系正常');
    expect(html).toContain('还缺对村（居）民委员会的书面告知');
    expect(html).not.toContain('登记委托照护');
  });

  it('can be registered when the last one has ended', () => {
    const ended = { ...arrangement, to: '2026-11-01', status: 'ENDED', contactDue: undefined };
    const html = rendered(tab, { me: writer, asked: [of('care-arrangements', [ended])] });
    expect(html).toContain('登记委托照护');
    expect(html).not.toContain('联系正常');
    expect(rendered(tab, { me: writer, asked: [of('care-arrangements', [])] })).toContain('没有委托照护');
    expect(rendered(tab, { me: writer, asked: [refused('care-arrangements')] })).toContain('不通');
  });

  const page = (over: object, names: string[]) => ({
    queryKey: ['care-arrangements', 'one', ''],
    data: {
      detail: {
        arrangement: { ...arrangement, ...over },
        reason: '父母在广东务工',
        version: 1,
        actions: names.map((name) => ({ name, enabled: true })),
      },
      etag: '"1-a"',
    },
  });

  it('turns red in the tab when nothing was heard', () => {
    const silent = { ...arrangement, contactDue: '2026-01-01' };
    const html = rendered(tab, { me: writer, asked: [of('care-arrangements', [silent])] });
    expect(html).toContain('联系记录已中断');
  });

  it('tells the school what is expected and shows who reported what', () => {
    const html = rendered(ArrangementPage, {
      me: writer,
      asked: [
        page({ contactDue: dayToday() }, ['contact', 'notice', 'end']),
        of(
          'care-contacts',
          [contact, { ...contact, id: 'd', reportedAs: 'class-teacher', noted: false }],
          'a',
        ),
      ],
    });
    expect(html).toContain('仍没有联系记录的，会成为学校的待办');
    expect(html).toContain('家长自报');
    expect(html).toContain('班主任代记');
    expect(html).toContain('20 分钟');
    expect(html.match(/看说明/g)).toHaveLength(1);
    for (const step of ['记录一次联系', '登记书面告知', '结束照护']) expect(html).toContain(step);
  });

  it('shows parents nothing to decide', () => {
    const me = aMe({ actingRole: 'guardian', permissions: ['care-contact:read', 'care-contact:write'] });
    const html = rendered(ArrangementPage, {
      me,
      asked: [page({}, ['contact']), of('care-contacts', [], 'a')],
    });
    expect(html).toContain('href="/my-children"');
    expect(html).toContain('还没有联系记录');
    expect(html).not.toContain('结束照护');
  });
});

describe('parents who are away', () => {
  const me = aMe({
    actingRole: 'guardian',
    permissions: ['care-arrangement:read', 'care-contact:read', 'care-contact:write'],
  });
  const child = (items: object[]) => [
    { queryKey: ['students', 'own', {}], data: { items: [{ id: 'p' }] } },
    {
      queryKey: ['students', 'one', 'p'],
      data: {
        student: { name: '覃示例', status: 'ENROLLED', school: { id: 's', name: '示例小学' } },
        etag: '"1-a"',
      },
    },
    { queryKey: ['guardian-links', 'family', 'p'], data: { items: [] } },
    of('care-arrangements', items),
  ];

  it('write down a contact from the page of their children', () => {
    const html = rendered(MyChildrenPage, { me, asked: child([{ ...arrangement, contactDue: dayToday() }]) });
    expect(html).toContain('记录一次联系');
    expect(html).toContain('快到期了');
    expect(html).toContain('最近联系 2026年11月20日');
  });

  it('see nothing of it when they are not away', () => {
    expect(rendered(MyChildrenPage, { me, asked: child([]) })).not.toContain('记录一次联系');
  });
});
