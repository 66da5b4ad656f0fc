import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { tokenOf } from './support/integrator';
import { phone, settled, signIn } from './support/person';

describe('requests about personal information', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('a parent asks on the phone, the officer refuses in writing, and the school knows that there was one', async () => {
    const text = `请删除孩子的照片 ${Date.now()}`;
    const parent = await signIn(browser, run, 'guardian', { path: '/my-requests', viewport: phone });
    const { page } = parent;
    await page.getByRole('heading', { name: '个人信息申请' }).waitFor();
    await expectAccessible(page);
    await expectNarrow(page);
    await page.getByRole('link', { name: '提出申请' }).click();
    await page.getByRole('radio', { name: /^删除/ }).check();
    await page
      .getByRole('radio', { name: /（.*）$/ })
      .first()
      .check();
    await page.getByRole('textbox', { name: '具体内容' }).fill(text);
    await expectAccessible(page);
    await expectNarrow(page);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL(/\/my-requests\/[0-9a-f-]{36}$/);
    await page.getByText(text).waitFor();
    await expectAccessible(page);
    await expectNarrow(page);
    const id = page.url().split('/').pop() ?? '';

    const officer = await signIn(browser, run, 'data-protection-officer', { path: '/subject-requests' });
    await officer.page.locator(`a[href="/subject-requests/${id}"]`).waitFor();
    await expectAccessible(officer.page);
    await officer.page.locator(`a[href="/subject-requests/${id}"]`).click();
    await officer.page.getByText(text).waitFor();
    await settled(officer.page);
    for (const step of ['受理', '不同意']) {
      await officer.page.getByRole('button', { name: new RegExp(`${step}$`) }).click();
      const dialog = officer.page.getByRole('dialog');
      if (step === '不同意') {
        await dialog
          .getByRole('textbox', { name: '不同意的理由' })
          .fill('学籍照片在校期间依法保存，不能删除。');
        await dialog.getByRole('textbox', { name: '依据的法律条文' }).fill('个人信息保护法第四十七条第二款');
        await expectAccessible(officer.page);
      }
      await dialog.getByRole('button', { name: step, exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
      await settled(officer.page);
    }
    await officer.page.locator('h1').getByText('不同意').waitFor();
    await expectAccessible(officer.page);
    await officer.leave();

    await page.reload();
    await page.getByText('学籍照片在校期间依法保存，不能删除。').waitFor();
    await page.getByText('如何提出异议').waitFor();
    await expectAccessible(page);
    await expectNarrow(page);
    await parent.leave();

    const account = run.accounts.find((one) => one.role === 'auditor')?.username ?? '';
    const headers = { Authorization: `Bearer ${await tokenOf(run, account)}` };
    const answer = await fetch(`${run.api}/api/v1/subject-requests/${id}`, { headers });
    expect(answer.status).toBe(200);
    const seen = await answer.json();
    expect(seen.request.status).toBe('REFUSED');
    expect(seen.text).toBe('*');
  });
});
