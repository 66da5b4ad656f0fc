import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './support/browser';
import { desktop, phone, settled, signIn } from './support/person';
import {
  demoSchool,
  foreignSchool,
  lifeSchool,
  openSchool,
  openStep,
  proposeStep,
  searchByName,
} from './support/screens';

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));
const BOUND_MB = 3;

/** A screen: who looks, where, and what they do before the picture is taken. */
interface Screen {
  name: string;
  role: string;
  path?: string;
  act?: (page: Page) => Promise<void>;
  /** The whole page instead of what fits on the screen. */
  whole?: boolean;
}

async function openDemoSchool(page: Page): Promise<void> {
  await searchByName(page, '云澜');
  await page.getByRole('link', { name: demoSchool }).click();
  await page.getByRole('heading', { name: demoSchool }).waitFor();
}

async function openForm(page: Page): Promise<void> {
  await openDemoSchool(page);
  await page.getByRole('button', { name: '修改资料' }).click();
  await page.getByRole('textbox', { name: '联系电话' }).waitFor();
}

/** Somebody else saves in between, by the same API, so that the form meets a newer version. */
async function meetConflict(page: Page): Promise<void> {
  await openForm(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('textbox', { name: '简称' }).fill(`云澜${Date.now() % 100}`);
  await other.getByRole('textbox', { name: '联系电话' }).fill(`0771-2${String(Date.now()).slice(-6)}`);
  await other.getByRole('button', { name: '保存' }).click();
  await other.getByRole('heading', { name: demoSchool }).waitFor();
  await other.close();
  await page.getByRole('textbox', { name: '联系电话' }).fill('0771-5512345');
  await page.getByRole('textbox', { name: '详细地址' }).fill('演示大道 18 号');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('这所学校刚被别人修改过').waitFor();
}

/** The same proposal serves every picture: there can be only one at a time. */
async function proposeOnce(page: Page): Promise<void> {
  await openSchool(page, lifeSchool);
  await settled(page);
  if (!(await page.getByText('有一项待审批的申请').isVisible())) {
    await proposeStep(page, '暂停办学', '校舍加固，学生已分流到邻近学校。');
    await page.getByText('有一项待审批的申请').waitFor();
  }
}

const screens: Screen[] = [
  { name: 'cockpit', role: 'bureau-admin', whole: true },
  { name: 'schools', role: 'bureau-admin', path: '/schools?county=450103' },
  { name: 'schools-map', role: 'bureau-admin', path: '/schools?view=map' },
  {
    name: 'schools-near',
    role: 'bureau-admin',
    path: '/schools?view=map&near=108.34800,22.82780&radius=1000',
  },
  { name: 'schools-empty', role: 'county-admin', path: '/schools?county=450107' },
  { name: 'school', role: 'county-admin', path: '/schools', act: openDemoSchool, whole: true },
  { name: 'school-edit', role: 'county-admin', path: '/schools', act: openForm, whole: true },
  { name: 'school-conflict', role: 'county-admin', path: '/schools', act: meetConflict, whole: true },
  {
    name: 'school-quick-look',
    role: 'bureau-admin',
    path: '/schools?county=450103&type=312',
    act: async (page) => {
      const eye = page.getByRole('button', { name: /^速览/ }).first();
      if (await eye.isVisible()) await eye.click();
    },
  },
  {
    name: 'school-propose',
    role: 'county-admin',
    path: '/schools',
    act: async (page) => {
      await openSchool(page, demoSchool);
      await openStep(page, '合并学校');
    },
  },
  { name: 'school-life', role: 'county-admin', path: '/schools', act: proposeOnce, whole: true },
  { name: 'proposals', role: 'bureau-admin', path: '/proposals' },
  {
    name: 'proposal',
    role: 'bureau-admin',
    path: '/proposals',
    act: async (page) => {
      await page
        .getByRole('link', { name: new RegExp(lifeSchool) })
        .first()
        .click();
      await page.getByRole('button', { name: '批准' }).waitFor();
    },
  },
  { name: 'audit', role: 'auditor', path: '/audit' },
  { name: 'directory', role: 'guardian', path: '/directory' },
  {
    name: 'directory-school',
    role: 'guardian',
    path: '/directory',
    act: async (page) => {
      await searchByName(page, '小橘灯');
      await page.getByRole('button', { name: foreignSchool, exact: true }).click();
      await page.locator('[data-ready="true"]').waitFor();
    },
  },
  { name: 'account', role: 'inspector', path: '/account', whole: true },
  {
    name: 'forbidden',
    role: 'county-admin',
    path: '/directory',
    act: async (page) => {
      await searchByName(page, '小橘灯');
      await page.getByRole('button', { name: foreignSchool, exact: true }).click();
      await page.getByRole('link', { name: '打开学校页面' }).click();
      await page.getByRole('heading', { name: '这里不在您的权限范围内' }).waitFor();
    },
  },
  { name: 'not-found', role: 'guardian', path: '/nowhere' },
];

/** A window as tall as the page, so that the bars at its edges stay at the edges. */
async function growToContent(page: Page): Promise<void> {
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size) await page.setViewportSize({ width: size.width, height: Math.max(height, size.height) });
}

/** Few colours and no photograph: a palette keeps a picture at some ten kilobytes. */
async function save(page: Page, name: string, whole: boolean): Promise<void> {
  if (whole) await growToContent(page);
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await sharp(png)
    .png({ palette: true, colours: 96, effort: 10, compressionLevel: 9 })
    .toFile(`${folder}${name}.png`);
}

describe('the current picture of every screen', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  });
  afterAll(() => browser?.close());

  for (const [width, viewport] of [
    [1440, desktop],
    [375, phone],
  ] as const) {
    it(`sign-in ${width}`, async () => {
      const context = await browser.newContext({ viewport, locale: 'zh-CN' });
      const page = await context.newPage();
      await page.goto(run.api);
      await page.locator('#password').waitFor();
      await save(page, `sign-in-${width}`, false);
      await context.close();
    });

    it.each(screens)(`$name ${width}`, async ({ name, role, path, act, whole = false }) => {
      const { page, leave } = await signIn(browser, run, role, { path, viewport });
      await settled(page);
      await act?.(page);
      await settled(page);
      if (viewport === desktop) await page.getByRole('banner').getByRole('combobox').waitFor();
      const maps = page.locator('[data-ready]');
      for (const map of await maps.all()) await map.and(page.locator('[data-ready="true"]')).waitFor();
      await save(page, `${name}-${width}`, whole);
      await leave();
    });
  }

  it(`stays below ${BOUND_MB} MB`, () => {
    const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(folder + file).size, 0);
    expect(bytes / 1e6).toBeLessThan(BOUND_MB);
  });
});
