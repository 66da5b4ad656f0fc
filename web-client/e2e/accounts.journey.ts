import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './support/accessible';
import { launchBrowser } from './support/browser';
import { backInProduct, enterPassword, newBrowser, settled, signIn } from './support/person';
import { accountStep } from './support/steps';

const CHOSEN = 'Own-Choice-2026';

describe('an account from the slip to the end', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('the school makes it, a teacher signs in with the slip, chooses a password, and is shut out when it ends', async () => {
    const teacher = `示例教师${Date.now() % 100_000}`;
    const school = await signIn(browser, run, 'school-admin', { path: '/accounts' });
    await settled(school.page);
    await expectAccessible(school.page);
    await school.page.getByRole('button', { name: '建立账户' }).click();
    const dialog = school.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '姓名' }).fill(teacher);
    await dialog.getByRole('combobox').click();
    await school.page.locator('.ant-select-item-option').first().click();
    await dialog.getByRole('button', { name: '建立账户' }).click();
    await dialog.getByRole('link', { name: '打印 1 张凭条' }).click();

    await school.page.getByRole('button', { name: '取出 1 张凭条' }).click();
    const password = (await school.page.getByTestId('one-time-password').textContent()) ?? '';
    const username = (await school.page.locator('dd').nth(1).textContent()) ?? '';
    expect(password).toMatch(/^(\w{3}-){3}\w{3}$/);
    await expectAccessible(school.page);
    await school.page.reload();
    await school.page.getByRole('button', { name: '取出 1 张凭条' }).click();
    await school.page.getByText('有 1 张没有取出').waitFor();

    const context = await newBrowser(browser);
    const page = await context.newPage();
    await page.goto(run.api);
    await enterPassword(page, username, password);
    await page.locator('#password-new').fill(CHOSEN);
    await page.locator('#password-confirm').fill(CHOSEN);
    await page.locator('[type=submit]').first().click();
    await backInProduct(page, run);
    expect(await page.getByRole('menuitem', { name: '我的学校' }).count()).toBe(0);

    await school.page.goto(`${run.api}/accounts?username=${username}`);
    await school.page.getByRole('link', { name: username }).click();
    await school.page.getByRole('heading', { name: teacher }).waitFor();
    await school.page.getByText('使用中').first().waitFor();
    await expectAccessible(school.page);
    await accountStep(school.page, '停用账户', '演示结束，账户不再使用。');
    await school.page.getByText('已停用').first().waitFor();
    await school.page.getByText('演示结束，账户不再使用。').waitFor();
    await school.leave();

    await page.goto(`${run.api}/account`);
    await enterPassword(page, username, CHOSEN);
    await page.getByText(/停用|禁用/).waitFor();
    await context.close();
  });
});
