import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GuardianLinkDetail, GuardianLinkRow, RosterRow, StudentDetail } from '@/shared/api/types';
import codes from '@/shared/codes/people.zh-CN.json';
import { classesOf, inOrder, linkCounts } from './family';
import { basesFor, fitted, guardianQuery, linkVersion, linkWords, usualTerms } from './linkForm';
import { birthWords, isCut, studentBody, studentVersion, studentWords } from './studentForm';
import { choicesOf, wordOf } from './words';

const contract = readFileSync('../openapi/openapi.yaml', 'utf8');

const pupil = {
  name: '覃示例',
  sex: '2',
  birthDate: '2016-03-09',
  ethnicity: '08',
  hukouDivision: '450103',
  residence: '青秀区示例路 1 号',
  updatedAt: '2026-11-02T00:00:00Z',
} as StudentDetail;

describe('codes of families', () => {
  it('have words for every relation the contract takes', () => {
    const [, pattern = ''] = /pattern: "?\^\((5\[\d+\].*X\[12\])\)\$/.exec(contract) ?? [];
    expect(pattern).not.toBe('');
    const known = Object.keys(codes.relation);
    expect(known.filter((code) => !new RegExp(`^(${pattern})$`).test(code))).toEqual([]);
    expect(known).toHaveLength(30);
  });

  it('offer father and mother first, and the largest peoples of the city', () => {
    expect(choicesOf('relation').slice(0, 2)).toEqual([
      { value: '51', label: '父亲' },
      { value: '52', label: '母亲' },
    ]);
    expect(choicesOf('ethnicity').map((one) => one.label)[1]).toBe('壮族');
    expect(new Set(choicesOf('ethnicity').map((one) => one.value)).size).toBe(58);
  });

  it('never show a code without words', () => {
    expect(wordOf('relation', '00')).toBe('其他（00）');
  });
});

describe('a pupil in the form', () => {
  it('is sent whole; what was emptied is left out, which clears it', () => {
    const { value } = studentVersion(pupil, '"1-a"');
    expect(studentBody({ ...value, name: ' 覃示例 ', residence: ' ' })).toEqual({
      name: '覃示例',
      sex: '2',
      birthDate: '2016-03-09',
      ethnicity: '08',
      hukouDivision: '450103',
    });
  });

  it('is never taken for whole while a part is cut', () => {
    const { value } = studentVersion(pupil, '"1-a"');
    expect(isCut(value)).toBe(false);
    expect(isCut({ ...value, name: '覃*' })).toBe(true);
    expect(isCut({ ...value, birthDate: '2016' })).toBe(true);
  });

  it('has words for both versions', () => {
    const { value } = studentVersion(pupil, '"1-a"');
    const words = (field: Parameters<typeof studentWords>[0]) => studentWords(field, value, () => '青秀区');
    expect([words('sex'), words('birthDate'), words('ethnicity'), words('hukouDivision')]).toEqual([
      '女',
      '2016年3月9日',
      '壮族',
      '青秀区',
    ]);
    expect(words('specialNote')).toBe('');
  });

  it('shows of a day of birth what it was given', () => {
    expect(birthWords('2016-03-09')).toBe('2016年3月9日');
    expect(birthWords('2016-**-**')).toBe('2016年');
  });
});

describe('a link in the form', () => {
  it('lets a statutory guardian always see, and nobody else decide', () => {
    expect(fitted({ ...usualTerms, mayView: false, until: '2027-01-01' })).toEqual({ ...usualTerms });
    const aunt = fitted({ ...usualTerms, role: 'ENTRUSTED', mayView: false });
    expect([aunt.mayView, aunt.mayDecide]).toEqual([false, false]);
  });

  it('ends a statutory link for no wish of the other parent', () => {
    expect(basesFor('STATUTORY')).not.toContain('ENDED');
    expect(basesFor('CONTACT')).toContain('ENDED');
  });

  it('has words, and holds what may be changed only', () => {
    const link = { ...usualTerms, updatedAt: 'x', guardianName: '韦*' } as unknown as GuardianLinkRow;
    const { value, at } = linkVersion({ link } as GuardianLinkDetail, '"2-b"');
    expect([at, 'guardianName' in value]).toEqual(['x', false]);
    const words = { yes: '是', no: '否', open: '没有期限' };
    expect(linkWords('custody', value, words)).toBe('共同抚养');
    expect(linkWords('until', value, words)).toBe('没有期限');
    expect(linkWords('mayPickUp', value, words)).toBe('是');
  });

  it('looks for a parent by the surname or the end of the phone', () => {
    expect(guardianQuery('1234')).toEqual({ phoneTail: '1234' });
    expect(guardianQuery(' 欧阳 ')).toEqual({ surname: '欧阳' });
    expect(guardianQuery('12')).toBeUndefined();
    expect(guardianQuery('欧阳某')).toBeUndefined();
  });
});

describe('a family', () => {
  it('shows who waits first and who ended last', () => {
    const link = (id: string, status: string, priority: number) =>
      ({ id, status, priority }) as GuardianLinkRow;
    const links = [
      link('a', 'REVOKED', 1),
      link('b', 'VERIFIED', 2),
      link('c', 'CLAIMED', 3),
      link('d', 'VERIFIED', 1),
    ];
    expect(inOrder(links).map((one) => one.id)).toEqual(['c', 'd', 'b', 'a']);
  });

  it('is counted for a class, where the caller may see it', () => {
    const row = (linked?: string) => ({ linked }) as RosterRow;
    expect(linkCounts([row('LINKED'), row('WAITING'), row('LINKED'), row()])).toEqual({
      LINKED: 2,
      WAITING: 1,
    });
  });

  it('names each class once', () => {
    const [one, two] = [
      { id: '1', name: '2024级10班' },
      { id: '2', name: '2024级2班' },
    ];
    expect(classesOf([{ classGroup: one }, {}, { classGroup: two }, { classGroup: one }])).toEqual([
      two,
      one,
    ]);
  });
});
