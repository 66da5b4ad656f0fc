import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './support/accessible';
import { launchBrowser } from './support/browser';
import { phone, settled, signIn } from './support/person';

const committed = (file: string) =>
  readFileSync(fileURLToPath(new URL(`../../openapi/${file}`, import.meta.url)), 'utf8');

describe('the pages for developers', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('are behind everybody’s name; a program is chosen by the keyboard and taken along as it is', async () => {
    const { page, leave } = await signIn(browser, run, 'subject-teacher');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '我的账户' }).click();
    await page.getByRole('menuitem', { name: '开发者' }).click();
    await page.getByRole('heading', { name: '第一次调用' }).waitFor();
    await page.getByRole('tab', { name: 'curl' }).focus();
    for (const _ of ['JavaScript', 'Java']) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'QuickStart.java 的内容' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '复制 QuickStart.java' }).click();
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      committed('examples/QuickStart.java'),
    );
    await leave();
  });

  it('show the contract as it is published', async () => {
    const { page, leave } = await signIn(browser, run, 'system-admin', { path: '/developer/contract' });
    await page.getByRole('searchbox', { name: '按名称、地址或权限查找接口' }).fill('教职工 get staff:read');
    const staff = page.getByRole('link', { name: /教职工.*\/staff$/ }).first();
    await staff.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('article').getByText('/api/v1/staff', { exact: true }).waitFor();
    await page.getByRole('article').getByText('staff:read', { exact: true }).waitFor();
    await page.getByText('L3 级 · 电话隐去一部分').first().waitFor();
    await expectAccessible(page);

    await page
      .getByRole('article')
      .getByText(/每个接口都可能有的错误/)
      .click();
    await page.getByRole('link', { name: 'UNKNOWN_PARAMETER' }).click();
    await page.getByText('参数不会被悄悄忽略').waitFor();
    await expectAccessible(page);

    const served = await fetch(`${run.api}/openapi.yaml`);
    expect(await served.text()).toBe(committed('openapi.yaml'));
    expect(served.headers.get('Cache-Control')).toBe('no-cache');
    await leave();
  });

  it('fit a phone', async () => {
    const { page, leave } = await signIn(browser, run, 'guardian', {
      path: '/developer/contract?op=SchoolResource_correct',
      viewport: phone,
    });
    await page.getByRole('heading', { name: '更正学校信息' }).waitFor();
    for (const section of ['', '接口', '错误代码', '更新记录', '快速开始']) {
      const sections = page.getByRole('navigation', { name: '开发者页面' });
      if (section) {
        await sections.getByRole('link', { name: section }).click();
        // Until then the page before it may still stand, and says that it is ready.
        await sections.locator('[aria-current="page"]', { hasText: section }).waitFor();
      }
      await settled(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, section).toBeLessThanOrEqual(375);
      await expectAccessible(page);
    }
    await leave();
  });
});
