import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  meetConflict,
  openDemoSchool,
  openFirstAccount,
  openForm,
  openNewAccounts,
  openPeriod,
  printOneSlip,
  proposeOnce,
  tickNewcomers,
} from './support/acts';
import { launchBrowser } from './support/browser';
import { desktop, phone, settled, signIn } from './support/person';
import { demoSchool, foreignSchool, lifeSchool, openSchool, openStep, searchByName } from './support/screens';

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

const screens: Screen[] = [
  { name: 'school-life', role: 'county-admin', path: '/schools', act: proposeOnce, whole: true },
  { name: 'today', role: 'bureau-admin' },
  { name: 'today-empty', role: 'guardian' },
  { name: 'work-items', role: 'county-admin', path: '/work-items' },
  {
    name: 'work-item',
    role: 'county-admin',
    path: '/work-items',
    act: async (page) => {
      await page.getByRole('link', { name: /^审批/ }).first().click();
      await page.getByText('提出', { exact: true }).waitFor();
    },
  },
  { name: 'cockpit', role: 'bureau-admin', path: '/cockpit', whole: true },
  { name: 'cockpit-county', role: 'bureau-admin', path: '/cockpit?county=450103&figure=M25', whole: true },
  { name: 'cockpit-rows', role: 'bureau-admin', path: '/cockpit/M25?met=false' },
  { name: 'cockpit-wall', role: 'bureau-admin', path: '/cockpit/wall' },
  { name: 'schools', role: 'bureau-admin', path: '/schools?county=450103' },
  { name: 'schools-map', role: 'bureau-admin', path: '/schools?view=map' },
  {
    name: 'schools-near',
    role: 'bureau-admin',
    path: '/schools?view=map&near=108.34800,22.82780&radius=1000',
  },
  { name: 'schools-empty', role: 'county-admin', path: '/schools?county=450107' },
  { name: 'classes', role: 'bureau-admin', path: '/classes?managingUnit=450103' },
  {
    name: 'class',
    role: 'school-admin',
    path: '/classes',
    act: async (page) => {
      await page
        .locator('main')
        .getByRole('link', { name: /级\d+班/ })
        .first()
        .click();
      await page.getByText('班级经历').waitFor();
    },
  },
  { name: 'class-new', role: 'school-admin', path: '/classes/new', whole: true },
  { name: 'institutes', role: 'bureau-admin', path: '/institutes' },
  { name: 'researchers', role: 'county-admin', path: '/institutes/researchers' },
  { name: 'staff', role: 'school-admin', path: '/staff' },
  { name: 'calendar', role: 'bureau-admin', path: '/calendar', whole: true },
  { name: 'roll-over', role: 'bureau-admin', path: '/classes/roll-over', whole: true },
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
  {
    name: 'school-split',
    role: 'county-admin',
    path: '/schools',
    act: async (page) => {
      await openSchool(page, demoSchool);
      await page.getByRole('button', { name: '办学变动' }).click();
      await page.getByRole('menuitem', { name: '学校分立' }).click();
      await page.getByRole('heading', { name: '学校分立' }).waitFor();
    },
  },
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
  { name: 'inbox', role: 'bureau-admin', path: '/inbox' },
  {
    name: 'inbox-latest',
    role: 'bureau-admin',
    act: async (page) => {
      await page.getByRole('button', { name: /^消息/ }).click();
      await page.getByRole('dialog', { name: '最新消息' }).getByRole('article').first().waitFor();
    },
  },
  { name: 'accounts', role: 'bureau-admin', path: '/accounts' },
  { name: 'accounts-create', role: 'school-admin', path: '/accounts', act: openNewAccounts },
  { name: 'accounts-one', role: 'bureau-admin', path: '/accounts?username=county', act: openFirstAccount },
  { name: 'accounts-invite', role: 'school-admin', path: '/accounts/invite', act: tickNewcomers },
  { name: 'grants', role: 'county-admin', path: '/grants' },
  { name: 'grants-period', role: 'school-admin', path: '/grants', act: openPeriod },
  { name: 'accounts-slips', role: 'school-admin', path: '/accounts', act: printOneSlip, whole: true },
  { name: 'audit', role: 'auditor', path: '/audit' },
  { name: 'audit-system', role: 'system-admin', path: '/audit' },
  { name: 'jobs', role: 'auditor', path: '/jobs' },
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
  { name: 'developer', role: 'system-admin', path: '/developer?lang=js' },
  { name: 'developer-contract', role: 'system-admin', path: '/developer/contract?op=StaffResource_list' },
  { name: 'developer-problems', role: 'system-admin', path: '/developer/problems' },
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
