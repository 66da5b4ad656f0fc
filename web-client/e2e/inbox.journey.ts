import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './support/accessible';
import { launchBrowser } from './support/browser';
import { tokenOf } from './support/integrator';
import { phone, settled, signIn } from './support/person';
import type { Running } from './support/product';
import { lifeSchool, openSchool, proposeStep } from './support/screens';
import { saveSettings } from './support/steps';

/** Reads everything there is, so that what comes next stands out. */
async function readAll(page: Page, run: Running, username: string): Promise<void> {
  const headers = { Authorization: `Bearer ${await tokenOf(run, username)}` };
  const answer = await fetch(`${run.api}/api/v1/inbox/summary`, { headers });
  const { unread } = (await answer.json()) as { unread: number };
  await page.goto(new URL('/inbox', page.url()).href);
  await settled(page);
  const all = page.getByRole('button', { name: '全部标为已读' });
  if (unread > 0) {
    await all.click();
    await all.waitFor({ state: 'hidden' });
  }
}

describe('what people are told', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('the county proposes, the bureau reads of it and decides, the county reads the answer', async () => {
    const bureau = await signIn(browser, run, 'bureau-admin');
    await readAll(bureau.page, run, 'bureau');
    const county = await signIn(browser, run, 'county-admin', { viewport: phone });
    await readAll(county.page, run, 'county');
    await county.page.goto(new URL('/schools', county.page.url()).href);
    await openSchool(county.page, lifeSchool);
    await proposeStep(county.page, '暂停办学', '校舍加固一个月。');
    await county.page.getByText('有一项待审批的申请').waitFor();

    await bureau.page.reload();
    await bureau.page.getByRole('button', { name: '消息，1 条未读' }).click();
    const drawer = bureau.page.getByRole('dialog', { name: '最新消息' });
    const message = drawer
      .getByRole('article')
      .filter({ hasText: `待您审批：暂停办学，${lifeSchool}` })
      .first();
    await message.getByText('未读').waitFor();
    await expectAccessible(bureau.page);
    await message.getByRole('button', { name: '打开' }).click();
    await bureau.page.getByText('校舍加固一个月。').waitFor();
    await bureau.page.getByRole('button', { name: '消息', exact: true }).waitFor();
    await bureau.page.getByRole('button', { name: '退回' }).click();
    const dialog = bureau.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('请改在暑假施工。');
    await dialog.getByRole('button', { name: '退回' }).click();
    await bureau.page.getByText('已退回').first().waitFor();
    await bureau.leave();

    await county.page.goto(new URL('/inbox?show=unread', county.page.url()).href);
    await settled(county.page);
    const answer = county.page
      .getByRole('article')
      .filter({ hasText: `已退回：暂停办学，${lifeSchool}` })
      .first();
    await expectAccessible(county.page);
    await answer.getByRole('button', { name: '打开' }).click();
    await county.page.getByText('请改在暑假施工。').waitFor();
    await county.page.getByRole('button', { name: '消息', exact: true }).waitFor();
    await county.page.goto(new URL('/inbox?show=unread', county.page.url()).href);
    await county.page.getByRole('heading', { name: '没有未读消息' }).waitFor();
    await county.leave();
  });

  it('somebody chooses when e-mail may come, and the choice is kept', async () => {
    const { page, leave } = await signIn(browser, run, 'inspector', { path: '/account' });
    await settled(page);
    await page.getByLabel('邮箱地址').fill('not an address');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('请填写完整的邮箱地址').waitFor();
    await page.getByLabel('邮箱地址').fill('inspector@mail.example');
    await page.locator('input[type=time]').first().fill('21:30');
    await saveSettings(page);
    await page.reload();
    await settled(page);
    expect(await page.getByLabel('邮箱地址').inputValue()).toBe('inspector@mail.example');
    expect(await page.locator('input[type=time]').first().inputValue()).toBe('21:30');
    await expectAccessible(page);
    await page.getByLabel('邮箱地址').fill('');
    await page.locator('input[type=time]').first().fill('22:00');
    await saveSettings(page);
    await leave();
  });
});
