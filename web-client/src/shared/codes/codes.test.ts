import { readFileSync } from 'node:fs';
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
