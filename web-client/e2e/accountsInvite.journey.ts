import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { phone, settled, signIn } from './support/person';
import { accountStep, endStaff, pick, registerStaff, spelled, today } from './support/steps';

const stamp = String(Date.now() % 10_000_000).padStart(7, '0');
/** Nobody else's newcomers are to be ticked. */
const family = `示例${spelled(stamp.slice(-5))}`;
const people = [`${family}甲`, `${family}乙`] as const;

async function searchFamily(page: Page): Promise<void> {
  const box = page.getByRole('searchbox', { name: '姓名中的字词' });
  await box.fill(family);
  await box.press('Enter');
}

async function openList(page: Page): Promise<void> {
  await page.getByRole('menuitem', { name: '账户管理' }).click();
  await page.getByRole('link', { name: '批量开户' }).click();
  await page.getByRole('heading', { name: '批量开户', exact: true }).waitFor();
  await searchFamily(page);
  await page.getByText('已显示 2 条').waitFor();
  await settled(page);
}

async function tickAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: '选中符合条件的全部' }).click();
  await page.getByText('已选 2 人').waitFor();
}

describe('accounts for many', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('the school ticks its newcomers, gives them a role, prints their slips once and tries the failed again', async () => {
    const { page, leave } = await signIn(browser, run, 'school-admin', { path: '/staff' });
    const addresses: string[] = [];
    for (const [index, name] of people.entries()) {
      addresses.push(await registerStaff(page, name, `139${index}${stamp}`, today()));
    }

    await openList(page);
    await expectAccessible(page);
    const late = await page.context().newPage();
    await late.goto(run.api);
    await openList(late);
    expect(late.url()).not.toContain('name');
    await tickAll(late);

    await tickAll(page);
    await page.getByRole('button', { name: '批量开户' }).click();
    const dialog = page.getByRole('dialog');
    await pick(page, '同时授予', '科任教师');
    await dialog.getByText('同时授予“科任教师”').waitFor();
    await expectAccessible(page);
    await page.context().setOffline(true);
    await page.getByText('当前没有网络').waitFor();
    await dialog.getByRole('button', { name: '建立 2 个账户' }).click();
    await page.context().setOffline(false);

    await page.waitForURL('**/accounts/invitations/*');
    await page.getByText('已开户 2 人，没有成功 0 人。').waitFor();
    await page.reload();
    await page.getByRole('link', { name: '打印凭条（2 人）' }).waitFor();
    await expectAccessible(page);
    const invitation = page.url();
    await page.getByRole('link', { name: '打印凭条（2 人）' }).click();
    await page.getByRole('button', { name: '取出 2 张凭条' }).click();
    await page.getByTestId('one-time-password').nth(1).waitFor();
    const passwords = await page.getByTestId('one-time-password').allTextContents();
    expect(passwords).toHaveLength(2);
    const username = (await page.locator('main dd').nth(1).textContent()) ?? '';
    await expectAccessible(page);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    for (const password of passwords) expect(kept).not.toContain(password);
    await page.getByRole('link', { name: '返回办理情况' }).click();
    await page.getByRole('button', { name: '留下打印' }).click();
    expect(await page.getByTestId('one-time-password').allTextContents()).toEqual(passwords);
    await page.getByRole('link', { name: '返回办理情况' }).click();
    await page.getByRole('button', { name: '离开' }).click();
    await page.waitForURL('**/accounts/invitations/*');
    await page.getByRole('link', { name: '打印凭条（2 人）' }).click();
    await page.getByRole('button', { name: '取出 2 张凭条' }).click();
    await page.getByText('有 2 张没有取出').waitFor();
    await expectAccessible(page);

    await late.getByRole('button', { name: '批量开户' }).click();
    await late.getByRole('dialog').getByRole('button', { name: '建立 2 个账户' }).click();
    await late.getByText('已开户 0 人，没有成功 2 人。').waitFor();
    // Reports are kept, so they name people as lists do.
    await late.getByText('示*：这个人已经有账户').first().waitFor();
    await expectAccessible(late);
    await late.getByRole('button', { name: '为没有成功的 2 人重试' }).click();
    await late.getByRole('dialog').getByRole('button', { name: '建立 2 个账户' }).waitFor();
    await late.close();

    const county = await signIn(browser, run, 'county-admin', { path: '/grants?role=subject-teacher' });
    await county.page.getByText(`* · ${username}`).waitFor();
    await county.leave();

    for (const index of people.keys()) {
      await page.goto(invitation);
      await settled(page);
      await page.getByText('已开户的 2 人').click();
      await page.getByRole('link', { name: /^示\*/ }).nth(index).click();
      await page.getByRole('heading', { name: new RegExp(`^${family}`) }).waitFor();
      await accountStep(page, '停用账户', '演示结束');
      await page.getByText('已停用').first().waitFor();
    }
    for (const address of addresses) await endStaff(page, address);
    await leave();

    const small = await signIn(browser, run, 'school-admin', { path: '/accounts/invite', viewport: phone });
    await settled(small.page);
    await searchFamily(small.page);
    await small.page.getByText('没有符合条件的教职工').waitFor();
    await expectNarrow(small.page);
    await expectAccessible(small.page);
    await small.leave();
  });
});
