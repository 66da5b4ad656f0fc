import { describe, expect, it } from 'vitest';
import { dayOf } from '@/shared/format/days';
import { rendered } from '@/testing/render';
import { aMe } from '@/testing/schools';
import { Component as ConsentsPage } from './ConsentsPage';
import { Component as PrivacyPage } from './PrivacyPage';
import { Component as PrivacyTextEditPage } from './PrivacyTextEditPage';
import { Component as PrivacyTextNewPage } from './PrivacyTextNewPage';

const text = {
  id: 't',
  purpose: 'WORKS',
  kind: 'CONSENT',
  title: '在学校展示孩子的作品',
  what: '展示作品和姓名',
  body: '作品只在校内展示。',
  number: 2,
  publishedAt: '2026-11-29T17:00:00Z',
};
const parent = aMe({
  actingRole: 'guardian',
  permissions: ['consent:read', 'consent:write', 'student:read'],
});
const whole = (id: string, name: string) => ({
  queryKey: ['students', 'one', id],
  data: { student: { name }, etag: '' },
});
const told = { queryKey: ['privacy', 'receipts'], data: { items: [{ text: 'g' }] } };

describe('what a family decides', () => {
  const no = '请先阅读儿童个人信息处理规则，再决定。';
  const states = (actions: object[]) => ({
    queryKey: ['consents', 'of', ''],
    data: {
      student: 'p',
      studentName: '覃*',
      decidesItself: false,
      items: [{ text, state: 'NONE', actions }],
    },
  });

  it('stands below the whole name for a parent, and says why it cannot be given yet', () => {
    const asked = [states([{ name: 'give', enabled: false, reason: no }]), whole('p', '覃示例'), told];
    const html = rendered(ConsentsPage, { me: parent, asked });
    expect(html).toContain('<h1>覃示例的信息用途');
    expect(html).toContain(no);
    expect(html).toMatch(/<button[^>]*disabled=""[^>]*><span>同\s?意/);
    expect(html).toContain('有您还没看过的个人信息告知');
    expect(html).toContain('第 2 版，2026年11月30日公布');
  });

  it('asks a school for no whole name and reminds it of nothing', () => {
    const html = rendered(ConsentsPage, { asked: [states([]), whole('p', '覃示例'), told] });
    expect(html).toContain('<h1>覃*的信息用途');
    expect(html).not.toContain('还没看过');
  });

  it('is chosen by the whole name and the school', () => {
    const child = (id: string) => ({ id, name: '覃*', school: { id: 's', name: '示例小学' } });
    const html = rendered(PrivacyPage, {
      me: parent,
      asked: [
        { queryKey: ['privacy', 'notices'], data: { items: [text] } },
        told,
        { queryKey: ['students', 'own', {}], data: { items: [child('p'), child('q')] } },
        whole('p', '覃示例'),
        whole('q', '覃晓例'),
      ],
    });
    expect(html).toContain('第 2 版，2026年11月30日公布');
    expect(html).toContain('去决定：覃示例（示例小学）');
    expect(html).toContain('去决定：覃晓例（示例小学）');
  });
});

describe('the texts', () => {
  const row = { id: 't', purpose: 'WORKS', number: 2, title: text.title, createdAt: '2026-11-29T17:00:00Z' };

  it('one that is published is not changed any more, and says what to do', () => {
    const detail = { text: { ...row, status: 'PUBLISHED' }, what: '', body: '', actions: [] };
    const asked = [{ queryKey: ['privacy', 'text', ''], data: { detail, etag: '"1-a"' } }];
    const html = rendered(PrivacyTextEditPage, { asked });
    expect(html).toContain('已公布的文本不能再改，请起草新版本');
    expect(html).toContain('href="/privacy-texts/t"');
  });

  it('a purpose that has a draft leads to it', () => {
    const asked = [
      { queryKey: ['privacy', 'notices'], data: { items: [text] } },
      { queryKey: ['privacy', 'texts'], data: { items: [{ ...row, status: 'DRAFT' }] } },
    ];
    const html = rendered(PrivacyTextNewPage, { asked });
    expect(html).toContain('“作品展示”已有草稿');
    expect(html).toContain('href="/privacy-texts/t"');
  });

  it('are of the day in Nanning', () => {
    expect(dayOf('2026-11-29T17:00:00Z')).toBe('2026-11-30');
    expect(dayOf('2026-11-29')).toBe('2026-11-29');
  });
});
