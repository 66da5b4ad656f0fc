import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './support/browser';
import { settled, signIn } from './support/person';

const MINUTE = 60_000;

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: '我的账户' }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByRole('heading', { name: '您已安全退出' }).waitFor();
}

describe('a sign-in', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('lives in memory, survives a reload and a token that ran out, and ends everywhere at once', async () => {
    const { page, leave } = await signIn(browser, run, 'bureau-admin', {
      path: '/schools?stage=SPE',
      anew: true,
    });
    await settled(page);
    expect(new URL(page.url()).search).toBe('?stage=SPE');
    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(stored).not.toMatch(/eyJ|refresh|access_token/);

    await page.reload();
    await page.getByRole('heading', { name: '辖区学校' }).waitFor();
    expect(new URL(page.url()).search).toBe('?stage=SPE');

    const renewals: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/token')) renewals.push(request.postData() ?? '');
    });
    await page.clock.setSystemTime(Date.now() + 6 * MINUTE);
    await page.getByRole('menuitem', { name: '驾驶舱' }).click();
    await page.getByRole('link', { name: /^中小学幼儿园数 2,880 所/ }).waitFor();
    expect(renewals.filter((body) => body.includes('grant_type=refresh_token'))).toHaveLength(1);

    const elsewhere = await page.context().newPage();
    await elsewhere.goto(run.api);
    await settled(elsewhere);
    await elsewhere.evaluate(() => {
      sessionStorage.setItem('tongxin.draft.journey', '{}');
      sessionStorage.setItem('tongxin.actingRole', 'bureau-admin');
    });
    await signOut(elsewhere);
    expect(await elsewhere.evaluate(() => Object.keys(sessionStorage).join())).not.toMatch(
      /draft|actingRole/,
    );
    await page.clock.setSystemTime(Date.now() + 12 * MINUTE);
    // The bell asks by itself as well, and then the dialog stands over the menu.
    const told = page.getByRole('dialog').getByText('登录已过期').waitFor();
    const asked = page.getByRole('menuitem', { name: '辖区学校' }).click();
    await Promise.race([told, asked.catch(() => told)]);
    await told;
    await page.getByRole('dialog').getByRole('button', { name: '重新登录' }).click();
    await page.waitForURL((url) => url.href.startsWith(run.keycloak));
    await page.locator('#password').waitFor();
    await leave();
  });

  it('is not ended over unsaved work without asking', async () => {
    const { page, leave } = await signIn(browser, run, 'county-admin', {
      path: '/institutes/new',
      anew: true,
    });
    await page.getByRole('textbox', { name: '名称' }).fill('示例家庭教育指导所');
    await page.getByRole('button', { name: '我的账户' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    const question = page.getByRole('dialog');
    await question.getByText('修改尚未保存，离开后不会保留。').waitFor();
    await question.getByRole('button', { name: '留下继续填写' }).click();
    await question.waitFor({ state: 'hidden' });
    expect(await page.getByRole('textbox', { name: '名称' }).inputValue()).toBe('示例家庭教育指导所');
    await page.goto(`${run.api}/sign-out`);
    await page.getByRole('heading', { name: '今天' }).waitFor();
    await page.goto(`${run.api}/institutes/new`);
    await page.getByRole('textbox', { name: '名称' }).fill('示例家庭教育指导所');
    await page.getByRole('button', { name: '我的账户' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await question.getByRole('button', { name: '离开' }).click();
    await page.getByRole('heading', { name: '您已安全退出' }).waitFor();
    await leave();
  });

  it('ends on a screen that nobody touches, and asks for the password again', async () => {
    const { page, leave } = await signIn(browser, run, 'bureau-admin', { path: '/today', anew: true });
    await settled(page);
    await page.evaluate(() => sessionStorage.setItem('tongxin.actingRole', 'bureau-admin'));
    const revoked = page.waitForRequest((request) => request.url().endsWith('/revoke'));
    await page.clock.setSystemTime(Date.now() + 31 * MINUTE);
    await page.getByRole('dialog').getByText('登录已过期').waitFor();
    // Nothing was being written, so nothing is said of drafts.
    await page.getByText('为了安全，长时间没有操作后需要重新登录。', { exact: true }).waitFor();
    expect((await (await revoked).response())?.status()).toBe(200);
    expect(await page.evaluate(() => sessionStorage.getItem('tongxin.actingRole'))).toBeNull();
    await page.getByRole('dialog').getByRole('button', { name: '重新登录' }).click();
    await page.waitForURL((url) => url.href.startsWith(run.keycloak));
    await page.locator('#password').waitFor();
    await leave();
  });
});
