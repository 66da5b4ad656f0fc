import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './support/accessible';
import { launchBrowser } from './support/browser';
import { settled, signIn } from './support/person';
import { fact } from './support/screens';
import { fillDay, pick } from './support/steps';

const OTHER_SCHOOL = '南宁市青秀区桐溪小学';
const NEXT_YEAR = new Date().getFullYear() + 1;

async function fillGrant(page: Page, username: string): Promise<void> {
  await page.getByRole('button', { name: '授权', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox', { name: '授给谁' }).fill(username);
  await dialog.getByRole('button', { name: '查找' }).click();
  await dialog.getByText(`（${username}）`).waitFor();
  await pick(page, '身份', '责任督学');
  await pick(page, '范围', '桐溪', OTHER_SCHOOL);
  await dialog.getByRole('textbox', { name: '理由' }).fill('本学期挂牌督导');
}

describe('a role for a while', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('the county gives it, moves its end and ends it; what may not be is refused with its reason', async () => {
    const { page, leave } = await signIn(browser, run, 'county-admin');
    await page.getByRole('menuitem', { name: '角色授权' }).click();
    await page.getByRole('heading', { name: '角色授权' }).waitFor();
    await settled(page);
    await expectAccessible(page);

    await fillGrant(page, 'subject');
    await expectAccessible(page);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '授权', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });

    await fillGrant(page, 'subject');
    await dialog.getByRole('button', { name: '授权', exact: true }).click();
    await dialog.getByText('这个账户在这段时间内已有相同的授权。').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'hidden' });

    const row = page.getByRole('row').filter({ hasText: '· subject' }).filter({ hasText: '责任督学' });
    await row.getByText('长期有效').waitFor();
    await row.getByRole('button').click();
    const drawer = page.getByRole('dialog', { name: '授权' });
    await drawer.getByText('本学期挂牌督导').waitFor();
    await drawer.getByRole('button', { name: '修改期限' }).click();
    await page.getByText('已经开始，开始时间不能修改。').waitFor();
    await fillDay(page, '到期', `${NEXT_YEAR}年6月30日`);
    await expectAccessible(page);
    await page.getByRole('button', { name: '保存期限' }).click();
    await expect.poll(() => fact(page, '到期').textContent()).toBe(`${NEXT_YEAR}年6月30日`);
    await expectAccessible(page);

    const teacher = await signIn(browser, run, 'subject-teacher', { path: '/account' });
    await teacher.page.getByText(`有效期至 ${NEXT_YEAR}年6月30日`).waitFor();
    await teacher.leave();

    await drawer.getByRole('button', { name: '结束授权' }).click();
    await drawer.getByRole('textbox', { name: '结束理由' }).fill('督导结束');
    await drawer.getByRole('button', { name: '立即结束' }).click();
    await drawer.getByText('已结束').waitFor();
    expect(await drawer.getByRole('button', { name: '修改期限' }).count()).toBe(0);
    await drawer.getByRole('button', { name: /close|关闭/i }).click();

    await page.goto(`${run.api}/grants?role=county-admin`);
    await page.getByRole('row').filter({ hasText: '· county' }).getByRole('button').click();
    await drawer.getByText('不能给自己授权或延长自己的授权').waitFor();
    expect(await drawer.getByRole('button', { name: '修改期限' }).isDisabled()).toBe(true);
    await expectAccessible(page);
    await leave();

    const after = await signIn(browser, run, 'subject-teacher', { path: '/account' });
    await after.page.getByRole('heading', { name: '我的身份与范围' }).waitFor();
    expect(await after.page.getByText('责任督学').count()).toBe(0);
    await after.leave();
  });

  it('the bureau finds an organisation by its name', async () => {
    const { page, leave } = await signIn(browser, run, 'bureau-admin', { path: '/grants' });
    await settled(page);
    await page.getByRole('button', { name: '授权', exact: true }).click();
    await pick(page, '身份', '研学实践基地管理员');
    await pick(page, '范围', '青桐湾', '演示·青桐湾研学实践基地');
    await expectAccessible(page);
    await leave();
  });
});
