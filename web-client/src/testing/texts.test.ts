import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { texts } from '../app/texts';
import { textFaults } from './textUse';

const root = fileURLToPath(new URL('..', import.meta.url));

function sources(): Record<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const own = files.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|^testing\//.test(name));
  return Object.fromEntries(own.map((name) => [name, readFileSync(root + name, 'utf8')]));
}

/** Texts that come with their pages and not with the first download. */
function lateTexts(own: Record<string, string>): Record<string, object> {
  const late =
    /import (\w+) from '(\.\/[\w.-]+\.zh-CN\.json)';[\s\S]*addResourceBundle\('zh-CN', '(\w+)', \1\)/;
  const found = Object.entries(own).flatMap(([file, source]) => {
    const [, , json, namespace] = late.exec(source) ?? [];
    if (!json || !namespace) return [];
    const tree: object = JSON.parse(readFileSync(join(root, dirname(file), json), 'utf8'));
    return [[namespace, tree] as const];
  });
  return Object.fromEntries(found);
}

describe('texts', () => {
  // It reads every source file: on a busy machine that takes longer than a test usually may.
  it('are all used, and all that are used exist', { timeout: 60_000 }, () => {
    const own = sources();
    expect(textFaults(own, { ...texts, ...lateTexts(own) })).toEqual({ missing: [], unused: [] });
  });
});

describe('the check of texts', () => {
  const known = { common: { back: '返回' }, org: { title: '学校', sort: { name: '名称' }, old: '旧' } };
  const faults = (source: string) => textFaults({ 'A.tsx': source }, known);

  it('finds a key that does not exist, in its own place and in another', () => {
    const { missing } = faults(
      `function A() { const { t } = useTranslation('org'); t('titel'); t('common:bak'); }`,
    );
    expect(missing).toEqual(['A.tsx:1 org:titel', 'A.tsx:1 common:bak']);
  });

  it('finds what nobody asks for any more', () => {
    const { missing, unused } = faults(`
      function A({ by, old }) {
        const { t } = useTranslation('org');
        return [t(old ? 'title' : 'common:back'), () => t(\`sort.\${by}\`)];
      }`);
    expect({ missing, unused }).toEqual({ missing: [], unused: ['org:old'] });
  });

  it('knows the namespace of each component of a file, and of a parameter', () => {
    const { missing } = faults(`
      function A() { const { t } = useTranslation(); t('back'); t('title'); }
      type T = TFunction<'org'>;
      function b(t: T) { t('title'); t('back'); }`);
    expect(missing).toEqual(['A.tsx:2 common:title', 'A.tsx:4 org:back']);
  });

  it('lets a key in a variable be any word of its file', () => {
    const { unused } = faults(`
      const names = ['old', 'title'];
      function A() { const { t } = useTranslation('org'); names.map((name) => t(name)); }`);
    expect(unused).toEqual(['common:back', 'org:sort.name']);
  });

  it('knows that a file without components reads its texts itself', () => {
    const { missing, unused } = faults(`
      import texts from '../i18n/common.zh-CN.json';
      export const words = { ...texts.back, other: texts.gone.title };`);
    expect(missing).toEqual(['A.tsx common:/^gone\\.title(\\.|$)/']);
    expect(unused).not.toContain('common:back');
  });
});
