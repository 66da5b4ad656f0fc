import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { goTo, phone, settled, signIn } from './support/person';
import { demoSchool, openSchool, proposeStep } from './support/screens';

describe('today', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('says what to do next, leads there in one click, and forgets it when it is done', async () => {
    const todo = `审批：${demoSchool}暂停办学`;
    const county = await signIn(browser, run, 'county-admin', { path: '/schools' });
    await openSchool(county.page, demoSchool);
    await proposeStep(county.page, '暂停办学', '校舍检修，请市局研究。');

    const bureau = await signIn(browser, run, 'bureau-admin');
    await bureau.page.getByRole('heading', { name: '今天', exact: true }).waitFor();
    await bureau.page.getByRole('link', { name: todo }).waitFor();
    await expectAccessible(bureau.page);
    const item = bureau.page.getByRole('listitem').filter({ hasText: todo });
    await item.getByText('还有 5 个工作日').waitFor();
    await bureau.page.getByRole('link', { name: todo }).focus();
    await bureau.page.keyboard.press('Enter');
    await bureau.page.getByText('校舍检修，请市局研究。').waitFor();
    await bureau.page.getByRole('button', { name: '退回' }).click();
    const dialog = bureau.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '意见' }).fill('请补充学生分流方案。');
    await dialog.getByRole('button', { name: '退回' }).click();
    await bureau.page.getByText('已退回').first().waitFor();
    await goTo(bureau.page, '今天', '/today');
    await expect.poll(() => bureau.page.getByRole('link', { name: todo }).count()).toBe(0);
    await bureau.leave();

    await goTo(county.page, '今天', '/today');
    const refusal = `请看退回意见：${demoSchool}暂停办学`;
    await county.page.getByRole('link', { name: refusal }).waitFor();
    await county.page.getByRole('menuitem', { name: '待办事项' }).click();
    // Today names the same work, and its link leads elsewhere.
    await county.page.getByRole('heading', { name: '待办事项', exact: true }).waitFor();
    await county.page.getByRole('link', { name: refusal }).click();
    await county.page.getByRole('heading', { name: refusal }).waitFor();
    await expectAccessible(county.page);
    await county.page.getByRole('button', { name: '办结' }).click();
    await county.page.getByText('已阅知').first().waitFor();
    await county.leave();

    const small = await signIn(browser, run, 'county-admin', { viewport: phone });
    await settled(small.page);
    expect(await small.page.getByRole('link', { name: refusal }).count()).toBe(0);
    await expectNarrow(small.page);
    await expectAccessible(small.page);
    await small.leave();
  });
});
