import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { tokenOf } from './support/integrator';
import { desktop, phone, settled, signIn } from './support/person';

const SCHOOL = 'school-admin';

describe('a parent whom a careless call would harm', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  async function linkWithPhone() {
    const username = run.accounts.find((account) => account.role === SCHOOL)?.username ?? '';
    const headers = { Authorization: `Bearer ${await tokenOf(run, username)}` };
    const answer = await fetch(`${run.api}/api/v1/guardian-links?status=VERIFIED&limit=100`, { headers });
    expect(answer.ok).toBe(true);
    const { items } = await answer.json();
    return items.find((one: { phone?: string; cutByOrder: boolean }) => one.phone && !one.cutByOrder);
  }

  it('is reached as the rule says, which stands above the number until it has ended', async () => {
    const link = await linkWithPhone();
    const { page, leave } = await signIn(browser, run, SCHOOL, { path: `/guardian-links/${link.id}` });
    await page.getByRole('button', { name: '登记安全联系须知' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: '电话' }).check();
    await dialog.getByRole('textbox', { name: '从几点起可以联系' }).fill('09:00');
    await dialog.getByRole('textbox', { name: '到几点为止' }).fill('08:00');
    await dialog.getByRole('textbox', { name: '别人接听时怎样说' }).fill('请说是兴趣班老师');
    await dialog.getByRole('button', { name: '登记安全联系须知' }).click();
    await dialog.getByText('截止时间须晚于起始时间', { exact: false }).first().waitFor();
    await dialog.getByRole('textbox', { name: '到几点为止' }).fill('11:30');
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await expectNarrow(page);
    await dialog.getByRole('button', { name: '登记安全联系须知' }).click();
    await dialog.waitFor({ state: 'hidden' });

    await page.setViewportSize(desktop);
    await page.goto(`${run.api}/students/${link.student}`);
    await page.getByRole('button', { name: '查看完整内容' }).click();
    await dialog.getByRole('checkbox', { name: '家长手机号' }).check();
    await dialog.getByRole('combobox').click();
    await page.getByTitle('核对信息').click();
    await dialog.getByRole('button', { name: '查看' }).click();
    await dialog.getByText('请说是兴趣班老师', { exact: false }).waitFor();
    await settled(page);
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await expectNarrow(page);
    await dialog.getByRole('button', { name: '看完了' }).click();

    await page.getByRole('tab', { name: '安全联系' }).click();
    await page.getByRole('list', { name: '安全联系' }).getByRole('link').first().click();
    await page.getByText('09:00 到 11:30').waitFor();
    await settled(page);
    await expectAccessible(page);
    await expectNarrow(page);
    await page.getByRole('button', { name: '结束须知' }).click();
    await dialog.getByRole('textbox', { name: /理由/ }).fill('演示结束，恢复原状');
    await dialog.getByRole('button', { name: '结束须知' }).click();
    await page.locator('h1').getByText('已结束').waitFor();
    await leave();
  });
});
