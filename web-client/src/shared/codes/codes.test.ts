import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { labelOf, labelsOf, stagesFor } from './codes';
import permissions from './permissions.zh-CN.json';

describe('codes in words', () => {
  it('has words for every permission of the contract', () => {
    const contract = readFileSync('../openapi/openapi.yaml', 'utf8');
    const asked = [...contract.matchAll(/x-permission: (\S+)/g)].map(([, permission]) => permission ?? '');
    expect(asked.length).toBeGreaterThan(5);
    const known = Object.keys(permissions.permission);
    expect([...new Set(asked)].filter((permission) => !known.includes(permission))).toEqual([]);
  });

  it('has no list that nobody shows', () => {
    const read = (path: string) => readFileSync(path, 'utf8');
    const names = readdirSync('src', { recursive: true, encoding: 'utf8' });
    const sources = names
      .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
      .map((name) => read(`src/${name}`));
    const shown = sources.join('\n');
    // Those of the reference data only stand in exported files.
    const files = names.filter((name) => /codes\/(?!reference)[\w-]+\.zh-CN\.json$/.test(name));
    expect(files.length).toBeGreaterThan(4);
    const lists = files.flatMap((name) => Object.keys(JSON.parse(read(`src/${name}`))));
    const asked = (list: string) => shown.includes(`'${list}'`) || new RegExp(`\\.${list}\\b`).test(shown);
    expect(lists.filter((list) => !asked(list))).toEqual([]);
  });

  it('shows several in the order of the list', () => {
    expect(labelsOf('stage', ['JUN', 'PRE', 'PRI'])).toBe('学前、小学、初中');
  });

  it('never shows a code without words', () => {
    expect(labelOf('type', '999')).toBe('其他（999）');
  });

  it('offers the stages a type may teach and those it has', () => {
    expect(stagesFor('311', ['JUN']).map((one) => one.value)).toEqual(['JUN']);
    expect(stagesFor('311', ['SEN']).map((one) => one.value)).toEqual(['JUN', 'SEN']);
    expect(stagesFor('999', []).length).toBe(7);
  });
});
