import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { goTo, phone, settled, signIn } from './support/person';
import { fact, foreignSchool, searchByName } from './support/screens';

describe('everybody sees what is theirs, and the directory shows every school', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('a county stops at its border and is told whom to ask; a guardian finds the school on a phone', async () => {
    const { page, leave } = await signIn(browser, run, 'county-admin', { path: '/cockpit' });
    await page.locator('figure[data-ready="true"]').waitFor();
    await settled(page);
    await page.getByText('按管理单位').click();
    await expect.poll(() => page.locator('tbody th').allTextContents()).toEqual(['青秀区']);

    await page.goto(`${run.api}/schools?county=450107`);
    await page.getByText('没有符合条件的学校').waitFor();
    await expectAccessible(page);

    await goTo(page, '学校名录', '/directory');
    await searchByName(page, '小橘灯');
    await page.getByRole('button', { name: foreignSchool }).click();
    const number = await fact(page, '联系电话').textContent();
    await page.getByRole('link', { name: '打开学校页面' }).click();
    await page.getByRole('heading', { name: '这里不在您的权限范围内' }).waitFor();
    await page.getByText('西乡塘区 · 县区教育管理员').waitFor();
    await page.getByText('SCOPE').waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: '打开学校名录' }).click();
    await page.getByRole('heading', { name: '学校名录' }).waitFor();
    await expectAccessible(page);
    await goTo(page, '账户', '/account');
    await page.getByText('查看管辖范围内的学校').waitFor();
    await expectAccessible(page);
    await leave();

    const guardian = await signIn(browser, run, 'guardian', { viewport: phone });
    await settled(guardian.page);
    const tabs = guardian.page.getByRole('navigation', { name: '主菜单' }).getByRole('link');
    expect(await tabs.allTextContents()).toEqual(['今天', '我的孩子', '校历', '名录', '账户']);
    await guardian.page.getByText('都办完了').waitFor();
    await tabs.filter({ hasText: '名录' }).click();
    await searchByName(guardian.page, '小橘灯');
    await guardian.page.getByRole('button', { name: foreignSchool, exact: true }).click();
    await guardian.page.waitForURL(/\/directory\/[0-9a-f-]{36}$/);
    await guardian.page.getByRole('heading', { name: foreignSchool }).waitFor();
    await settled(guardian.page);
    expect(await fact(guardian.page, '联系电话').textContent()).toBe(number);
    await expectAccessible(guardian.page);
    await expectNarrow(guardian.page);
    await guardian.leave();
  });
});
