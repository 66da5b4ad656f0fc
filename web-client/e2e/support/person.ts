import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Running } from './product';

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 375, height: 812 };

const PATIENCE = 30_000;

/** Somebody at a browser of their own: no cookie or storage is shared with anybody else. */
export interface Person {
  page: Page;
  leave: () => Promise<void>;
}

interface At {
  path?: string;
  viewport?: { width: number; height: number };
}

/** Opens the product, is sent to Keycloak's own page, signs in there and comes back. */
export async function signIn(browser: Browser, run: Running, role: string, at: At = {}): Promise<Person> {
  const account = run.accounts.find((one) => one.role === role);
  if (!account?.password) throw new Error(`run.json 中没有角色 ${role} 的演示账户`);
  const context: BrowserContext = await browser.newContext({
    viewport: at.viewport ?? desktop,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.goto(run.api + (at.path ?? '/'));
  await page.waitForURL((url) => url.href.startsWith(run.keycloak));
  await page.locator('#username').fill(account.username);
  await page.locator('#password').fill(account.password);
  await page.locator('#kc-login').click();
  await page.waitForURL((url) => url.href.startsWith(run.api) && !url.pathname.startsWith('/signed-in'));
  await page.locator('main#main').waitFor();
  return { page, leave: () => context.close() };
}

/** Lists and maps have settled: nothing is being fetched and no skeleton stands in for content. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main[aria-busy="false"]').waitFor();
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton-active, .ant-spin-spinning'));
}
