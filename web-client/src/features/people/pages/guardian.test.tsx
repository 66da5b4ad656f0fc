import { describe, expect, it } from 'vitest';
import type { GuardianDetail } from '@/shared/api/types';
import { differences } from '@/shared/edit/versions';
import { rendered } from '@/testing/render';
import { guardianBody, guardianFields, guardianVersion, guardianWords } from '../model/guardianForm';
import { Component as GuardianEditPage } from './GuardianEditPage';

const guardian: GuardianDetail = {
  id: 'g',
  name: '韦示例',
  sex: '2',
  phone: '139****1111',
  hasAccount: false,
  synthetic: true,
  version: 1,
  updatedAt: '2026-11-02T00:00:00Z',
  actions: [{ name: 'correct', enabled: true }],
};

const link = {
  queryKey: ['guardian-links', 'one', ''],
  data: {
    detail: { link: { guardian: 'g', guardianName: '韦示例', studentName: '覃示例', relation: '52' } },
    etag: '"1-a"',
  },
};
const opened = (over: Partial<GuardianDetail> = {}) => ({
  queryKey: ['guardians', 'edit', 'g'],
  data: { guardian: { ...guardian, ...over }, etag: '"1-a"' },
});

describe('the correction of a parent', () => {
  it('begins with what is on file, and never with a part of a phone', () => {
    const html = rendered(GuardianEditPage, { asked: [link, opened()] });
    expect(html).toContain('<h1>更正家长信息');
    expect(html).toContain('覃示例的母亲 韦示例');
    expect(html).toContain('value="韦示例"');
    expect(html).toContain('不填则保留原来的 139****1111。');
    expect(html).not.toContain('value="139');
  });

  it('asks for a phone where there is none', () => {
    const html = rendered(GuardianEditPage, { asked: [link, opened({ phone: undefined })] });
    expect(html).toContain('暂时没有可不填');
    expect(html).not.toContain('不填则保留');
  });

  it('is closed where the parent is corrected elsewhere, and says where', () => {
    const reason = '这位家长也是教职工，姓名和手机号由任职的学校更正。';
    const html = rendered(GuardianEditPage, {
      asked: [link, opened({ actions: [{ name: 'correct', enabled: false, reason }] })],
    });
    expect(html).toContain(reason);
    expect(html).not.toContain('value="韦示例"');
  });

  it('is closed to whoever only reads', () => {
    const html = rendered(GuardianEditPage, { asked: [link, opened({ actions: [] })] });
    expect(html).toContain('您不能更正这位家长的信息。');
  });

  it('says what went wrong with the link and with the parent', () => {
    const error = new Error('不通');
    expect(rendered(GuardianEditPage, { asked: [{ ...link, data: undefined, error }] })).toContain('不通');
    expect(rendered(GuardianEditPage, { asked: [link, { ...opened(), error }] })).toContain('不通');
  });
});

describe('what is sent about a parent', () => {
  const { value } = guardianVersion(guardian, '"1-a"');

  it('leaves a phone alone that nobody typed anew', () => {
    expect(guardianBody({ ...value, name: ' 韦示例 ' })).toEqual({ name: '韦示例', sex: '2' });
    expect(guardianBody({ ...value, phone: ' ' })).toEqual({ name: '韦示例', sex: '2' });
    expect(guardianBody({ ...value, phone: '13900002222' }).phone).toBe('13900002222');
  });

  it('lays two versions side by side, the phone on file as far as it is shown', () => {
    const mine = { ...value, phone: '13900002222' };
    const theirs = guardianVersion({ ...guardian, name: '韦更正', phone: '138****0001' }, '"2-a"').value;
    const found = differences(guardianFields, value, mine, theirs);
    expect(found.map(({ field, changedByMe, changedByThem }) => [field, changedByMe, changedByThem])).toEqual(
      [
        ['name', false, true],
        ['phone', true, false],
      ],
    );
    expect([mine, theirs].map((one) => guardianWords('phone', one))).toEqual(['13900002222', '138****0001']);
    expect(guardianWords('sex', mine)).toBe('女');
  });
});
