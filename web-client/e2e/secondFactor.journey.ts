import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './support/accessible';
import { launchBrowser } from './support/browser';
import { backInProduct, settled, signIn } from './support/person';
import { accountStep } from './support/steps';
import { totp } from './support/totp';

const ROLE = 'psych-teacher';
/** A page that this role opens, and its entry in the menu. */
const PAGE = '/students';
const ENTRY = /学生$/;
const ASKED = '当前身份需要两步验证';

/** From the banner to the sign-in service; the way back is the caller's. */
async function goForCode(page: Page, keycloak: string): Promise<void> {
  await page.getByText(ASKED).waitFor();
  await page.getByRole('button', { name: '进行两步验证' }).first().click();
  await page.waitForURL((url) => url.href.startsWith(keycloak));
}

describe('a second factor', () => {
  const run = inject('run');
  const demanded = run.secondFactorRoles.includes(ROLE);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('is asked of nobody whose role does not demand it', async () => {
    const { page, leave } = await signIn(browser, run, 'bureau-admin', { path: '/accounts' });
    await settled(page);
    expect(await page.getByText(ASKED).count()).toBe(0);
    await leave();
  });

  it.runIf(!demanded)('is not asked while the demo leaves it out', async () => {
    const { page, leave } = await signIn(browser, run, ROLE, { path: PAGE, anew: true });
    await page.getByRole('heading', { name: '学生', exact: true }).waitFor();
    await settled(page);
    expect(await page.getByText(ASKED).count()).toBe(0);
    await leave();
  });

  const { username = '' } = run.accounts.find((account) => account.role === ROLE) ?? {};

  it.runIf(demanded)('is set up on the way, asked for the next time, and taken back', async () => {
    const first = await signIn(browser, run, ROLE, { path: PAGE, anew: true });
    await first.page.getByText(ASKED).waitFor();
    await settled(first.page);
    expect(await first.page.getByRole('menuitem', { name: ENTRY }).count()).toBe(0);
    await expectAccessible(first.page);
    await goForCode(first.page, run.keycloak);
    const secret = await first.page.locator('#totpSecret').inputValue();
    await first.page.locator('#userLabel').fill('演示手机');
    await first.page.locator('#totp').fill(totp(secret));
    await first.page.locator('[type=submit]').first().click();
    await backInProduct(first.page, run);
    expect(new URL(first.page.url()).pathname).toBe(PAGE);
    await first.page.getByRole('menuitem', { name: ENTRY }).waitFor();
    await settled(first.page);
    expect(await first.page.getByText(ASKED).count()).toBe(0);
    await first.leave();

    const again = await signIn(browser, run, ROLE, { path: PAGE, anew: true });
    await goForCode(again.page, run.keycloak);
    await again.page.locator('#otp').fill('000000');
    await again.page.locator('#kc-login').click();
    // The same page stands again, and says that the code was wrong.
    await again.page.locator('#input-error-otp-code').waitFor();
    await again.page.locator('#otp').fill(totp(secret, 1));
    await again.page.locator('#kc-login').click();
    await backInProduct(again.page, run);
    await again.page.getByRole('menuitem', { name: ENTRY }).waitFor();
    await again.leave();

    const bureau = await signIn(browser, run, 'bureau-admin', { path: `/accounts?username=${username}` });
    await bureau.page.getByRole('link', { name: username, exact: true }).click();
    await accountStep(bureau.page, '重置两步验证', '演示结束，恢复原样');
    await bureau.page.getByText('演示结束，恢复原样').waitFor();
    await bureau.leave();
  });
});
