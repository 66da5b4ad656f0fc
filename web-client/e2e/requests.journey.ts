import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { phone, settled, signIn } from './support/person';

const OFFICER = 'data-protection-officer';

describe('requests about personal information', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** A parent asks about a child on the phone; the page of what was asked stands. */
  async function ask(page: Page, kind: RegExp, text: string): Promise<string> {
    await page.getByRole('heading', { name: '个人信息申请' }).waitFor();
    await settled(page);
    await expectAccessible(page);
    await expectNarrow(page);
    await page.getByRole('link', { name: '提出申请' }).click();
    await page.getByRole('radio', { name: kind }).check();
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
    return page.url().split('/').pop() ?? '';
  }

  async function withdraw(page: Page): Promise<void> {
    await page.getByRole('button', { name: '撤回申请' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '撤回申请' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('h1').getByText('已撤回').waitFor();
  }

  it('a parent asks on the phone and withdraws, and who may know of it sees that there was one', async () => {
    const { page, leave } = await signIn(browser, run, 'guardian', { path: '/my-requests', viewport: phone });
    const text = `想知道保存了孩子的哪些信息 ${Date.now()}`;
    const id = await ask(page, /^查阅/, text);

    const auditor = await signIn(browser, run, 'auditor', { path: '/subject-requests' });
    await auditor.page.getByText('这里只显示有这项申请').waitFor();
    await settled(auditor.page);
    await expectAccessible(auditor.page);
    await auditor.page.goto(`${run.api}/subject-requests/${id}`);
    await auditor.page.locator('h1').getByText('已提交').waitFor();
    await settled(auditor.page);
    await auditor.page.getByText(text).waitFor({ state: 'detached' });
    await expectAccessible(auditor.page);

    await withdraw(page);
    await leave();
    await auditor.page.reload();
    await auditor.page.locator('h1').getByText('已撤回').waitFor();
    await auditor.leave();
  });

  it('the officer refuses in writing', async () => {
    const { page, leave } = await signIn(browser, run, 'guardian', { path: '/my-requests', viewport: phone });
    const id = await ask(page, /^删除/, `请删除孩子的照片 ${Date.now()}`);
    const officer = await signIn(browser, run, OFFICER, { path: `/subject-requests/${id}` });
    for (const step of ['受理', '不同意']) {
      // An icon before the word is part of the name.
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
    await officer.leave();
    await page.reload();
    await page.getByText('学籍照片在校期间依法保存，不能删除。').waitFor();
    await page.getByText('如何提出异议').waitFor();
    await expectAccessible(page);
    await expectNarrow(page);
    await leave();
  });
});
