import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './support/accessible';
import { launchBrowser } from './support/browser';
import { phone, settled, signIn } from './support/person';
import { choose, fact } from './support/screens';

/** A title no other run has used. */
const title = `家庭教育指导工作计划${Math.floor(Date.now() / 1000) % 100_000}`;

describe('the guidance institutes', () => {
  const run = inject('run');
  let browser: Browser;
  let institute = '';
  let researcher = '';
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('the county finds its institute, who works there, and hands in a plan', async () => {
    const { page, leave } = await signIn(browser, run, 'county-admin', { path: '/institutes' });
    await page.getByRole('heading', { name: '家庭教育指导机构' }).waitFor();
    await settled(page);
    await expectAccessible(page);
    await page
      .getByRole('link', { name: /家庭教育指导所$/ })
      .first()
      .click();
    await page.getByRole('heading', { name: '机构信息' }).waitFor();
    institute = new URL(page.url()).pathname;
    await settled(page);
    await page.getByText(/^专职 \d+ 人，兼职 \d+ 人$/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '提交计划或总结' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '标题' }).fill(title);
    await dialog.getByRole('textbox', { name: '正文' }).fill('一、总体要求\n二、主要工作');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /^提\s?交$/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: title }).waitFor();
    await leave();
  });

  it('appoints somebody new on the phone, who leaves, comes back and ends', async () => {
    const { page, leave } = await signIn(browser, run, 'county-admin', {
      path: `/institutes/researchers/new?institute=${institute.split('/').pop()}`,
      viewport: phone,
    });
    await page.getByRole('heading', { name: '聘任教研员' }).waitFor();
    await page.getByRole('radio', { name: '登记新的人员' }).click();
    await page.getByRole('textbox', { name: '姓名' }).fill('农小雨');
    await page.getByRole('textbox', { name: '聘任日期' }).fill('2025年9月1日');
    await page.getByRole('textbox', { name: '聘任日期' }).press('Enter');
    await choose(page, '研究方向', '家庭教育');
    await expectAccessible(page);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: '农小雨' }).waitFor();
    researcher = new URL(page.url()).pathname;
    await settled(page);
    expect(await fact(page, '研究方向').textContent()).toBe('家庭教育');
    await expectAccessible(page);
    for (const [verb, after] of [
      ['离岗', '离岗'],
      ['返岗', '在聘'],
      ['结束聘任', '已结束'],
    ] as const) {
      await page.getByRole('button', { name: verb }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: '理由' }).fill('工作需要');
      await dialog.getByRole('button', { name: verb }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.locator('h1').getByText(after).waitFor();
    }
    await leave();
  });

  it('the bureau reads what the county did, and a school finds nothing there', async () => {
    const bureau = await signIn(browser, run, 'bureau-admin', { path: institute });
    await settled(bureau.page);
    await bureau.page.getByRole('button', { name: title }).click();
    await bureau.page.getByText('二、主要工作').waitFor();
    await bureau.leave();
    const again = await signIn(browser, run, 'bureau-admin', { path: researcher });
    await settled(again.page);
    await again.page.getByText('结束聘任').first().waitFor();
    await again.leave();
    const school = await signIn(browser, run, 'school-admin', { path: institute });
    await school.page.getByRole('heading', { name: '这里不在您的权限范围内' }).waitFor();
    expect(await school.page.getByText(title).count()).toBe(0);
    await school.leave();
  });
});
