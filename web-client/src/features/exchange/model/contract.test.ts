import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Contract, entriesOf, groupsOf, refusalsOf, successOf } from './contract';
import { curlOf, exampleOf, fieldsOf, limitsOf } from './schema';

/** The published one: what its page shows must hold for every operation in it. */
const contract = JSON.parse(readFileSync('target/contract/openapi.json', 'utf8')) as Contract;
const entries = entriesOf(contract);
const entry = (id: string) => {
  const found = entries.find((one) => one.operationId === id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
};

describe('finding an operation', () => {
  const found = (search: string) =>
    groupsOf(contract, search).flatMap((group) => group.entries.map((one) => one.operationId));

  it('shows all of them, once, under their subjects', () => {
    expect(found('').toSorted()).toEqual(entries.map((one) => one.operationId).toSorted());
    expect(groupsOf(contract, '').find((group) => group.tag === 'schools')?.title).toBe('管辖范围内的学校');
  });

  it.each([
    ['名录', 'SchoolDirectoryResource_list'],
    ['/changes', 'ChangesResource_read'],
    ['school:write put', 'SchoolResource_correct'],
  ])('by %s', (search, id) => expect(found(search)).toContain(id));

  it('takes every word, and none too many', () => {
    expect(found('名录 SCHOOL-directory')).toEqual([
      'SchoolDirectoryResource_list',
      'SchoolDirectoryResource_get',
    ]);
    expect(found('名录 没有这个词')).toEqual([]);
  });
});

describe('what an operation says', () => {
  it('tells the refusals of its own from those that all have', () => {
    const { own, common } = refusalsOf(contract, entry('SchoolResource_correct'));
    expect(own).toEqual(expect.arrayContaining([412, 428]));
    expect(common).toEqual(expect.arrayContaining([400, 404, 500]));
    expect(own.filter((status) => common.includes(status))).toEqual([]);
  });

  it('is a command that can be typed, with everything that is required', () => {
    const line = curlOf(contract, entry('SchoolResource_correct'), 'https://api.example');
    expect(line).toContain('-X PUT');
    expect(line).toContain(`-H 'If-Match: "3-1a2b3c4d"'`);
    expect(line).toContain('-H "Authorization: Bearer $TOKEN"');
    expect(line).toContain('南宁市青秀区示例小学');
    expect(line).toMatch(/'https:\/\/api\.example\/api\/v1\/schools\/[0-9a-f-]{36}'$/);
  });

  it('asks for no token where none is needed', () => {
    expect(curlOf(contract, entry('ProblemCatalogue_list'), '')).not.toContain('Authorization');
  });

  it.each(entries.map((one) => one.operationId))('%s is shown whole', (id) => {
    const one = entry(id);
    expect(curlOf(contract, one, '')).not.toMatch(/undefined|\{\w+\}'/);
    const { schema, type } = successOf(contract, one) ?? {};
    if (!schema || type !== 'application/json') return;
    expect(JSON.stringify(exampleOf(contract, schema))).not.toBe('{}');
    const keys = fieldsOf(contract, schema).map((field) => field.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(0);
  });
});

describe('the fields of a body', () => {
  const rows = fieldsOf(contract, { $ref: '#/components/schemas/PageStaffRow' });

  it('stand in each other', () => {
    expect(rows.slice(0, 2).map(({ key, depth, type }) => [key, depth, type])).toEqual([
      ['items', 0, 'StaffRow[]'],
      ['items.id', 1, 'string · uuid'],
    ]);
  });

  it('carry the mark of what is personal', () => {
    expect(rows.find((row) => row.key === 'items.phone')).toMatchObject({ level: 'L3', mask: 'PHONE' });
    expect(rows.find((row) => row.key === 'items.id')?.level).toBeUndefined();
  });

  it('say their limits', () => {
    const limit = entry('SchoolDirectoryResource_list').parameters?.find((one) => one.name === 'limit');
    expect(limitsOf(contract, limit?.schema ?? {})).toEqual([
      { kind: 'range', least: 1, most: 200 },
      { kind: 'default', value: '50' },
    ]);
  });

  it('end where a thing holds itself', () => {
    const self: Contract = {
      ...contract,
      components: {
        responses: {},
        schemas: {
          Tree: {
            type: 'object',
            properties: { branches: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
          },
        },
      },
    };
    const tree = { $ref: '#/components/schemas/Tree' };
    expect(fieldsOf(self, tree).map((row) => row.key)).toEqual(['branches']);
    expect(exampleOf(self, tree)).toEqual({ branches: [{}] });
  });
});
