import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './support/accessible';
import { launchBrowser } from './support/browser';
import { goTo, settled, signIn } from './support/person';
import { demoSchool, fact, foreignSchool, lifeSchool, rows } from './support/screens';
import { saveSettings } from './support/steps';

function menu(page: Page) {
  return page.getByRole('navigation', { name: '主菜单' }).getByRole('menuitem').allTextContents();
}

async function schoolsInSight(page: Page): Promise<string[]> {
  await goTo(page, '我的学校', '/schools');
  const text = (await page.locator('main').textContent()) ?? '';
  return [demoSchool, lifeSchool, foreignSchool].filter((name) => text.includes(name));
}

/** A small change of one's own that leaves a line in the audit log; twice is as before. Tells whose it is. */
async function flipReminder(page: Page): Promise<string> {
  await goTo(page, '账户', '/account');
  await page.getByText('消息设置已保存').waitFor({ state: 'hidden' });
  await page.getByRole('switch', { name: '夜间免打扰' }).click();
  await saveSettings(page);
  return (await fact(page, '姓名').textContent()) ?? '';
}

describe('one person with two roles', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('works under one at a time: menu, places and the audit log follow the choice', async () => {
    const { page, leave } = await signIn(browser, run, 'school-admin', { username: 'vice' });
    await settled(page);
    const asHead = await menu(page);
    expect(asHead).toContain('账户管理');
    expect(asHead).toContain('角色授权');
    expect(await schoolsInSight(page)).toEqual([demoSchool]);
    await flipReminder(page);

    await page.getByRole('button', { name: '切换身份' }).click();
    await expectAccessible(page);
    await page.getByRole('menuitem', { name: /^责任督学/ }).click();
    await page.waitForURL('**/today');
    await page.getByRole('button', { name: '切换身份' }).getByText('责任督学').waitFor();
    await settled(page);
    const asInspector = await menu(page);
    expect(asInspector).not.toContain('账户管理');
    expect(asInspector).not.toContain('角色授权');
    expect(await schoolsInSight(page)).toEqual([lifeSchool, foreignSchool]);
    const name = await flipReminder(page);
    await expectAccessible(page);
    await page.reload();
    await page.getByRole('button', { name: '切换身份' }).getByText('责任督学').waitFor();
    await leave();

    const auditor = await signIn(browser, run, 'auditor', { path: '/audit?action=inbox.settings' });
    await settled(auditor.page);
    const lines = rows(auditor.page).filter({ hasText: name });
    await lines.nth(0).getByText('责任督学').waitFor();
    await lines.nth(1).getByText('学校管理员').waitFor();
    await auditor.leave();
  });
});
