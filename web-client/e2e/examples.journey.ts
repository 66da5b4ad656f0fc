import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Integrator, integrator, tokenOf } from './support/integrator';
import { openMiniProgram } from './support/miniProgram';
import { inMiniProgram } from './support/wx';

const examples = fileURLToPath(new URL('../../openapi/examples', import.meta.url));

/**
 * Every quick start of the portal, run as it is printed: the lines that its head tells, in an empty
 * folder. The test command promises to need neither curl nor python3: where one is not there, what it
 * would run is told as skipped. Continuous integration installs both and never skips.
 */
const there = (command: string) =>
  process.env.CI !== undefined || spawnSync(command, ['--version']).status === 0;

describe('the quick starts run as printed', () => {
  const run = inject('run');
  let someone: Integrator;
  let token: string;
  /** What each of them shall print: six names and what is wrong with the last call. */
  let expected: string[];

  beforeAll(async () => {
    someone = integrator(run);
    await renewed();
    const ask = async (path: string) => {
      const answer = await fetch(run.api + path, { headers: { Authorization: `Bearer ${token}` } });
      return await answer.json();
    };
    const page = await ask('/api/v1/school-directory?county=450103&type=211&limit=6');
    const { code, detail, advice } = await ask('/api/v1/school-directory?limit=900');
    expected = [...page.items.map((school: { name: string }) => school.name), `${code} ${detail} ${advice}`];
    expect(expected).toHaveLength(7);
    expect(code).toBe('VALIDATION');
  });
  afterAll(() => someone?.leave());
  beforeEach(renewed);

  /** It counts for five minutes only. */
  async function renewed(): Promise<void> {
    token = await tokenOf(run, 'county');
  }

  async function follow(file: string, environment?: Record<string, string>): Promise<string[]> {
    const { prepare, start } = someone.take(file);
    expect(start).toHaveLength(1);
    for (const line of prepare) await someone.run(line, environment);
    return (await someone.run(String(start[0]), environment)).trimEnd().split('\n');
  }

  it.each(['quick-start.mjs', 'QuickStart.java'])('%s', async (file) => {
    expect(await follow(file)).toEqual(expected);
  });

  it.runIf(there('python3'))('quick_start.py', async () => {
    expect(await follow('quick_start.py')).toEqual(expected);
  });

  it.runIf(there('curl'))('quick-start.sh', async () => {
    const [first, second, refused] = (await follow('quick-start.sh')).map((line) => JSON.parse(line));
    const names = [...first.items, ...second.items].map((school: { name: string }) => school.name);
    expect([...names, `${refused.code} ${refused.detail} ${refused.advice}`]).toEqual(expected);
  });

  it('quick-start.sh says what is missing', async () => {
    someone.take('quick-start.sh');
    await expect(someone.run('env -u TONGXIN_CLIENT_SECRET bash quick-start.sh')).rejects.toThrow(
      '请设置服务账号的密钥',
    );
  });

  it('mini-program.js', async () => {
    for (const line of someone.take('mini-program.js').prepare) await someone.run(line);
    let page: { data: { schools: string[]; problem: string }; onLoad: () => Promise<void> } | undefined;
    inMiniProgram(join(someone.folder, 'mini-program.js'), join(someone.folder, 'node_modules'), {
      getApp: () => ({ globalData: { api: run.api, token } }),
      Page: (given: NonNullable<typeof page>) => {
        page = Object.assign(given, { setData: (change: object) => Object.assign(given.data, change) });
      },
    });
    await page?.onLoad();
    expect([...(page?.data.schools ?? []), page?.data.problem]).toEqual(expected);
  });

  describe('my-children', () => {
    const open = (globalData: Record<string, string>) =>
      openMiniProgram(join(someone.folder, 'my-children'), globalData);

    beforeAll(async () => {
      cpSync(join(examples, 'my-children'), join(someone.folder, 'my-children'), {
        recursive: true,
        filter: (file) => !/node_modules|miniprogram_npm/.test(file.slice(examples.length)),
      });
      const { prepare } = someone.take('my-children/app.js');
      expect(prepare).toHaveLength(1);
      await someone.run(`cd my-children && ${prepare[0]}`);
    });

    it('shows a parent the own children and nobody else', async () => {
      const parent = await tokenOf(run, 'parent');
      const list = await fetch(`${run.api}/api/v1/students`, {
        headers: { Authorization: `Bearer ${parent}` },
      });
      const own: { name: string; school: { name: string } }[] = (await list.json()).items;
      expect(own.length).toBeGreaterThan(0);
      const page = open({ api: run.api, token: parent });
      const loaded = page.load();
      expect(page.shown()).toEqual(['正在读取…']);
      await loaded;
      page.check();
      const read = page.shown();
      expect(read).toHaveLength(3 * own.length);
      expect(read.filter((_, place) => place % 3 === 0)).toEqual(own.map(({ name }) => name));
      expect(read[1]).toContain(own[0]?.school.name);
      expect(page.shown({ children: [] })).toEqual([expect.stringContaining('还没有关联孩子')]);
    });

    it('says what is wrong and what to do, and tries again when asked', async () => {
      const page = open({ api: run.api, token: '' });
      await page.load();
      expect(page.shown()).toEqual([
        '没有有效的访问令牌。',
        expect.stringContaining('请重新登录后再试'),
        '重试',
      ]);
      page.globalData.token = await tokenOf(run, 'auditor');
      await page.tap('重试');
      expect(page.shown()).toEqual(['当前角色不能办理此事。', expect.any(String), '重试']);
      page.globalData.token = await tokenOf(run, 'parent');
      await page.tap('重试');
      expect(page.shown()).not.toContain('重试');
      expect(page.data().children).not.toEqual([]);
    });

    it('says so when nobody answers', async () => {
      const page = open({ api: 'http://127.0.0.1:9', token: '' });
      await page.load();
      expect(page.shown()).toEqual(['没有得到平台的答复。', '请检查网络后重试。', '重试']);
    });
  });

  it('follow-changes.mjs copies everything once, then only what changed', async () => {
    const environment = { TONGXIN_TOKEN: token };
    const first = (await follow('follow-changes.mjs', environment))[0];
    expect(first).toMatch(/^整表读取后，变更 \d+ 项，现有 \d+ 所学校$/);
    const known = first?.match(/现有 \d+ 所/)?.[0];
    expect(await someone.run('node follow-changes.mjs', environment)).toBe(`变更 0 项，${known}学校\n`);
  });

  it.runIf(there('curl'))('the three lines of the README', async () => {
    const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
    const lines = readme.match(/## Three curl lines[\s\S]*?```sh\n([\s\S]*?)```/)?.[1] ?? '';
    // Two addresses are another product's here.
    const here = lines
      .replaceAll('http://localhost:8080', run.api)
      .replaceAll('http://localhost:8081', run.keycloak);
    expect(here).not.toContain('localhost:808');
    const said = await someone.run(here, { PARTNER_SECRET: run.clients['partner-demo'] ?? '' });
    expect(said).toContain('"code":"STALE"');
    expect(said.match(/"identifierCode":/g)).toHaveLength(6);
  });
});
