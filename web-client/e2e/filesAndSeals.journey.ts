import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './support/accessible';
import { launchBrowser } from './support/browser';
import { settled, signIn } from './support/person';
import { lifeSchool, openSchool, openStep } from './support/screens';

const plan = {
  name: '停办方案.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n'),
};

describe('files, drafts and seals', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('the county attaches a file, the bureau opens it', async () => {
    const county = await signIn(browser, run, 'county-admin', { path: '/schools' });
    await openSchool(county.page, lifeSchool);
    await openStep(county.page, '暂停办学');
    const dialog = county.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '申请理由' }).fill('校舍加固，方案见附件。');
    await dialog.getByText('已自动保存').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await openStep(county.page, '暂停办学');
    await expect
      .poll(() => dialog.getByRole('textbox', { name: '申请理由' }).inputValue())
      .toBe('校舍加固，方案见附件。');
    await dialog.locator('input[type=file]').setInputFiles(plan);
    await dialog.getByText('停办方案.pdf').waitFor();
    await expectAccessible(county.page);
    await dialog.getByRole('button', { name: '提交申请' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await county.page.getByRole('link', { name: '查看申请' }).click();
    // The page is loaded before the address changes.
    await county.page.waitForURL('**/proposals/*');

    const bureau = await signIn(browser, run, 'bureau-admin', { path: new URL(county.page.url()).pathname });
    const file = bureau.page.getByRole('button', { name: '停办方案.pdf' });
    await file.waitFor();
    await bureau.page.getByText('未扫描').waitFor();
    await expectAccessible(bureau.page);
    const [download] = await Promise.all([bureau.page.waitForEvent('download'), file.click()]);
    expect(download.suggestedFilename()).toBe('停办方案.pdf');
    await bureau.leave();

    await county.page.getByRole('button', { name: '撤回申请' }).click();
    await dialog.getByRole('button', { name: '撤回申请' }).click();
    await county.page.getByText('已撤回').first().waitFor();
    await county.leave();
  });

  it('the auditor has the log checked and takes the seals away', async () => {
    const auditor = await signIn(browser, run, 'auditor', { path: '/audit' });
    await settled(auditor.page);
    await auditor.page.getByRole('button', { name: '核验日志' }).click();
    await auditor.page.getByText('与封存时完全一致').waitFor();
    await expectAccessible(auditor.page);
    const [seals] = await Promise.all([
      auditor.page.waitForEvent('download'),
      auditor.page.getByRole('button', { name: '下载结果文件' }).click(),
    ]);
    expect(seals.suggestedFilename()).toBe('审计封条.csv');

    // Later, and from the menu of the account alone, the same result is found again.
    await auditor.page.goto(new URL('/today', auditor.page.url()).href);
    await auditor.page.getByRole('button', { name: '我的账户' }).click();
    await auditor.page.getByRole('menuitem', { name: '我的后台任务' }).click();
    await auditor.page.getByRole('heading', { name: '我的后台任务' }).waitFor();
    await expectAccessible(auditor.page);
    await auditor.page.getByRole('link', { name: /核验/ }).first().click();
    await auditor.page.getByText('与封存时完全一致').waitFor();
    await auditor.page.getByRole('button', { name: '下载结果文件' }).waitFor();
    await expectAccessible(auditor.page);
    await auditor.leave();
  });
});
