import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { tokenOf } from './support/integrator';
import { backInProduct, desktop, newBrowser, phone, settled, signIn } from './support/person';
import { decide } from './support/steps';

const stamp = Date.now().toString();
const newcomer = {
  username: `family${stamp}`,
  password: 'Yuanxin@2026',
  name: '演示家长',
  phone: `139${stamp.slice(-8)}`,
};

/** Signs up on Keycloak's page and comes back to the page that was asked for. */
async function signUp(page: Page): Promise<void> {
  await page.getByRole('link', { name: '注册' }).click();
  await page.getByRole('heading', { name: '家长注册' }).waitFor();
  await page.locator('#username').fill(newcomer.username);
  await page.locator('#password').fill(newcomer.password);
  await page.locator('#password-confirm').fill(newcomer.password);
  await page.getByRole('button', { name: '注册' }).click();
}

describe('a parent who comes for the first time', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('gets a slip, signs up on the phone, waits for the teacher, and sees the child', async () => {
    const teacher = await signIn(browser, run, 'class-teacher', { path: '/my-class' });
    await teacher.page.getByRole('button', { name: '打印关联码' }).click();
    await teacher.page.getByRole('button', { name: '显示关联码' }).waitFor();
    await expectAccessible(teacher.page);
    await teacher.page.getByRole('button', { name: '显示关联码' }).click();
    const slip = teacher.page.getByTestId('claim-code').first();
    await slip.waitFor();
    await expectAccessible(teacher.page);
    await teacher.page.setViewportSize(phone);
    await expectNarrow(teacher.page);
    await teacher.page.setViewportSize(desktop);
    const code = (await slip.textContent()) ?? '';
    expect(code).toMatch(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/);

    const context = await newBrowser(browser, { viewport: phone });
    const page = await context.newPage();
    await page.goto(`${run.api}/join#${code}`);
    await page.locator('#kc-login').waitFor();
    await signUp(page);
    await backInProduct(page, run);
    await page.getByRole('heading', { name: '关联孩子' }).waitFor();
    expect(await page.getByRole('textbox', { name: '关联码' }).inputValue()).toBe(code);
    await expectAccessible(page);
    await expectNarrow(page);
    await page.getByRole('combobox', { name: '您是孩子的' }).click();
    await page.locator('.ant-select-dropdown:visible').getByText('母亲', { exact: true }).click();
    await page.getByRole('textbox', { name: '姓名' }).fill(newcomer.name);
    await page.getByRole('textbox', { name: '手机号' }).fill(newcomer.phone);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('已提交，等学校审核').waitFor();
    const mine = page.getByRole('list', { name: '我提交的申请' });
    await mine.getByText('待审核').waitFor();
    expect(await mine.textContent()).toContain('*');
    await expectAccessible(page);
    await expectNarrow(page);

    const headers = { Authorization: `Bearer ${await tokenOf(run, newcomer.username, newcomer.password)}` };
    const claims = await (await fetch(`${run.api}/api/v1/claims`, { headers })).json();
    await teacher.page.goto(`${run.api}/guardian-links`);
    await teacher.page.locator(`a[href="/guardian-links/${claims.items[0].id}"]`).first().click();
    await teacher.page.getByText('请与入学登记核对').waitFor();
    await decide(teacher.page, '审核通过', '已电话核对，与入学登记一致');
    await teacher.page.locator('h1').getByText('已审核').waitFor();

    // Keycloak hears of it within seconds; a page that is opened anew asks for a token with the role.
    await expect
      .poll(
        async () => {
          await page.goto(`${run.api}/today`);
          await page.locator('main#main').waitFor();
          await settled(page);
          return page.getByRole('link', { name: '我的孩子' }).count();
        },
        { timeout: 60_000, interval: 3_000 },
      )
      .toBeGreaterThan(0);
    await page.goto(`${run.api}/my-children`);
    await page.getByRole('heading', { name: '我的孩子' }).waitFor();
    await settled(page);
    await page.getByText(newcomer.name).first().waitFor();
    await expectAccessible(page);
    await expectNarrow(page);

    // Undone as far as it can be: nothing of the pupil is seen again.
    await decide(teacher.page, '撤销关联', '演示结束，恢复原状', '登记有误');
    await teacher.page.locator('h1').getByText('已撤销').waitFor();
    await page.goto(`${run.api}/join`);
    await mine.getByText('已撤销').waitFor();
    await context.close();
    await teacher.leave();
  });

  it('is told what is wrong with a code, and asks without one', async () => {
    const { page, leave } = await signIn(browser, run, 'guardian', { path: '/join', viewport: phone });
    await page.getByRole('radio', { name: '没有关联码，按登记信息申请' }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('请填写孩子的姓名，与学籍一致').waitFor();
    await page.getByRole('radio', { name: '我有关联码' }).check();
    await page.getByRole('textbox', { name: '关联码' }).fill('12345');
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('关联码是 10 位字母和数字，请对照纸条重新输入').waitFor();
    await expectAccessible(page);
    await expectNarrow(page);
    await leave();
  });
});
