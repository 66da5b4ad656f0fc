import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { phone, settled, signIn } from './support/person';

describe('lists are taken away', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('the county takes the schools behind a figure as a workbook', async () => {
    const { page, leave } = await signIn(browser, run, 'county-admin', { path: '/cockpit/M25' });
    await page.getByRole('button', { name: '导出' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/按当前的筛选和排序导出 [\d,]+ 条/).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '开始导出' }).click();
    await dialog.getByText('已完成').waitFor();
    expect(await dialog.getByRole('button', { name: '开始导出' }).count()).toBe(0);
    await expectAccessible(page);
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '下载结果文件' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    const bytes: Buffer[] = [];
    for await (const part of await file.createReadStream()) bytes.push(part);
    // A workbook is a zip of parts.
    expect(Buffer.concat(bytes).subarray(0, 2).toString('latin1')).toBe('PK');
    await page.setViewportSize(phone);
    await settled(page);
    await expectNarrow(page);
    await leave();
  });

  it('a parent reads the directory and takes nothing away', async () => {
    const { page, leave } = await signIn(browser, run, 'guardian', { path: '/directory', viewport: phone });
    await page.getByRole('heading', { name: '学校名录' }).waitFor();
    await settled(page);
    expect(await page.getByRole('button', { name: '导出' }).count()).toBe(0);
    await leave();
  });
});
