import { readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Language, tokensOf } from './highlight';
import { blocksOf, spansOf } from './markdown';
import { problemsWith } from './problems';
import { followChanges, programs, quickStarts } from './samples';

describe('a change log', () => {
  it('keeps its headings, paragraphs and points, over lines that go on', () => {
    const text = '# Changes\n\nNewest\nfirst.\n\n## 0.1\n- one\n  goes on\n- two\n\n## 0.0\n- three\n';
    expect(blocksOf(text)).toEqual([
      { kind: 'title', text: 'Changes' },
      { kind: 'text', text: 'Newest first.' },
      { kind: 'heading', text: '0.1' },
      { kind: 'list', items: ['one goes on', 'two'] },
      { kind: 'heading', text: '0.0' },
      { kind: 'list', items: ['three'] },
    ]);
  });

  it('shows code as code', () => {
    expect(spansOf('read `GET /rules` first')).toEqual([
      { code: false, text: 'read ' },
      { code: true, text: 'GET /rules' },
      { code: false, text: ' first' },
    ]);
  });
});

describe('a program', () => {
  const kinds = (line: string, language: Language) =>
    tokensOf(line, language).flatMap((token) => (token.kind ? [[token.kind, token.text]] : []));

  it('shows remarks and texts', () => {
    expect(kinds('curl "$A" # 一页', 'sh')).toEqual([
      ['string', '"$A"'],
      ['comment', '# 一页'],
    ]);
    expect(kinds("const a = 'http://x'; // 地址", 'js')).toEqual([
      ['string', "'http://x'"],
      ['comment', '// 地址'],
    ]);
    expect(kinds('<view class="name"> <!-- 姓名 -->', 'xml')).toEqual([
      ['string', '"name"'],
      ['comment', '<!-- 姓名 -->'],
    ]);
  });

  function expectWhole(text: string, language: Language) {
    for (const line of text.split('\n')) {
      const said = tokensOf(line, language).map((token) => token.text);
      expect(said.join('')).toBe(line);
    }
  }

  it.each([...quickStarts, followChanges])('$file loses nothing', ({ text, language }) =>
    expectWhole(text, language),
  );

  it.each(programs.flatMap(({ files }) => files))('$file comes and loses nothing', async (one) => {
    const text = await one.load();
    expect(text).not.toBe('');
    expectWhole(text, one.language);
  });

  it('of more than one file is shown with all of them', () => {
    const examples = '../openapi/examples/';
    const made = /node_modules|miniprogram_npm|package-lock|project\.private|\.gitignore/;
    const there = readdirSync(`${examples}my-children`, { recursive: true, encoding: 'utf8' })
      .map((name) => `my-children/${name}`)
      .filter((name) => !made.test(name) && statSync(examples + name).isFile());
    const shown = programs.flatMap(({ files }) => files.map(({ file }) => file));
    expect(shown.toSorted()).toEqual(['PartnerPuller.java', ...there].toSorted());
  });
});

describe('a refusal', () => {
  const items = [
    { code: 'STALE', status: 412, title: '内容已被他人修改', advice: '请取得最新版本。' },
    { code: 'SCOPE', status: 403, title: '不在您的管辖范围内', advice: '请联系管理员。' },
  ];

  it.each(['412', 'stale', '最新 版本'])('is found by %s', (search) =>
    expect(problemsWith(items, search).map(({ code }) => code)).toEqual(['STALE']),
  );
});
