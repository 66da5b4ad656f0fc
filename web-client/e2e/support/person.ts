import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject, onTestFailed } from 'vitest';
import type { Running } from './product';

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 375, height: 812 };

/** How long anything may take: a machine half as fast, with everything else running on it. */
export const PATIENCE = 60_000;

/** Somebody at a browser of their own: no storage is shared with anybody else. */
export interface Person {
  page: Page;
  leave: () => Promise<void>;
}

interface At {
  path?: string;
  /** Which account, where several hold the role. */
  username?: string;
  viewport?: { width: number; height: number };
  /** Signs in with the password whoever has done so before, for journeys about signing in. */
  anew?: boolean;
}

/** A browser that has never been here. */
export async function newBrowser(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: desktop,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A menu that is still sliding is not where a click was aimed when the release comes.
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  onTestFailed(() => tellWhatStands(context));
  return context;
}

/** A journey that broke says what every page of its browser showed then: the timeout alone does not. */
async function tellWhatStands(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) {
    const text = await page
      .locator('body')
      .innerText({ timeout: 5_000 })
      .catch((cause: unknown) => `（读不到：${cause}）`);
    console.error(`页面 ${page.url().replace(/[?#].*$/, '')}\n${text.slice(0, 1_500)}`);
  }
}

/**
 * Opens the product, is sent to Keycloak and comes back. Whoever signs in for the first time does so
 * on Keycloak's own page; later the same person's Keycloak session answers, as after a reload.
 */
export async function signIn(browser: Browser, run: Running, role: string, at: At = {}): Promise<Person> {
  const account = run.accounts.find(
    (one) => one.role === role && (at.username === undefined || one.username === at.username),
  );
  if (!account?.password) throw new Error(`run.json 中没有角色 ${role} 的演示账户`);
  const { username, password } = account;
  const known = join(inject('known'), `${username}.json`);
  const remembered = !at.anew && existsSync(known);
  const context = await newBrowser(browser, {
    viewport: at.viewport ?? desktop,
    ...(remembered && { storageState: { cookies: JSON.parse(readFileSync(known, 'utf8')), origins: [] } }),
  });
  const page = await context.newPage();
  await page.goto(run.api + (at.path ?? '/'));
  await page.locator('#kc-login, main#main').first().waitFor();
  if (page.url().startsWith(run.keycloak)) {
    await enterPassword(page, username, password);
    await backInProduct(page, run);
    if (!at.anew) writeFileSync(known, JSON.stringify(await context.cookies()));
  } else {
    await backInProduct(page, run);
  }
  return { page, leave: () => context.close() };
}

/** Keycloak's page stands: somebody says who they are. */
export async function enterPassword(page: Page, username: string, password: string): Promise<void> {
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
}

/** Keycloak has sent the browser back and the page stands. */
export async function backInProduct(page: Page, run: Running): Promise<void> {
  await page.waitForURL((url) => url.href.startsWith(run.api) && !url.pathname.startsWith('/signed-in'));
  await page.locator('main#main').waitFor();
}

/** Lists and maps have settled: nothing is being fetched and no skeleton stands in for content. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main[aria-busy="false"]').waitFor();
  // A page that loads on demand is nothing at first, which is neither busy nor in want of anything.
  await page.waitForFunction(
    () =>
      !!document.querySelector('main')?.textContent?.trim() &&
      !document.querySelector('main[aria-busy="true"], .ant-skeleton-active, .ant-spin-spinning'),
  );
}

/** Nothing is moving: a text that is still fading in has less contrast than it will have. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().iterations === Infinity),
  );
}

/** Goes to another page by its entry in the menu, and is there. */
export async function goTo(page: Page, entry: string, path: string): Promise<void> {
  await page.getByRole('menuitem', { name: new RegExp(`${entry}$`) }).click();
  await page.waitForURL((url) => url.pathname === path);
  // The address changes before the page does; the mark in the menu comes with the page.
  await page.locator('.ant-menu-item-selected', { hasText: entry }).waitFor();
  await settled(page);
}
