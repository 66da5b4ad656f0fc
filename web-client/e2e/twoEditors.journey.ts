import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './support/accessible';
import { openForm } from './support/acts';
import { launchBrowser } from './support/browser';
import { signIn } from './support/person';
import { demoSchool, fact, newPhone } from './support/screens';

const version = (page: Page, field: string, column: number) =>
  page
    .getByRole('row', { name: new RegExp(`^${field}`) })
    .getByRole('cell')
    .nth(column);

describe('two people edit the same school', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('nobody overwrites the other unseen, and a third person reads the merged result', async () => {
    const stamp = Date.now() % 1000;
    const shortName = `云澜${stamp}`;
    const address = `演示大道 ${stamp} 号`;
    const theirPhone = newPhone();
    const [bureau, county] = await Promise.all([
      signIn(browser, run, 'bureau-admin', { path: '/schools' }),
      signIn(browser, run, 'county-admin', { path: '/schools' }),
    ]);
    await openForm(bureau.page);
    await openForm(county.page);

    await county.page.getByRole('textbox', { name: '联系电话' }).fill(theirPhone);
    await county.page.getByRole('textbox', { name: '详细地址' }).fill(address);
    await county.page.getByRole('button', { name: '保存' }).click();
    await county.page.getByRole('heading', { name: demoSchool }).waitFor();

    const { page } = bureau;
    await page.getByRole('textbox', { name: '联系电话' }).fill('0771-2999999');
    await page.getByRole('textbox', { name: '简称' }).fill(shortName);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('这所学校刚被别人修改过').waitFor();
    await page.getByText('演示·黄启航').waitFor();

    expect(await version(page, '联系电话', 1).textContent()).toBe('0771-2999999');
    expect(await version(page, '联系电话', 2).textContent()).toBe(theirPhone);
    await page
      .getByRole('row', { name: /^联系电话/ })
      .getByText('双方都改了')
      .waitFor();
    await page.getByRole('row', { name: /^简称/ }).getByText('只有我改了').waitFor();
    await page
      .getByRole('row', { name: /^详细地址/ })
      .getByText('只有对方改了')
      .waitFor();
    await expectAccessible(page);

    await page
      .getByRole('row', { name: /^联系电话/ })
      .getByText('用最新的')
      .click();
    await page.getByRole('button', { name: '按所选合并保存' }).click();
    await page.getByRole('heading', { name: demoSchool }).waitFor();
    await Promise.all([bureau.leave(), county.leave()]);

    const school = await signIn(browser, run, 'school-admin', { path: '/schools' });
    await school.page.getByRole('link', { name: demoSchool }).click();
    await school.page.getByRole('heading', { name: demoSchool }).waitFor();
    expect(await fact(school.page, '联系电话').textContent()).toBe(theirPhone);
    expect(await fact(school.page, '详细地址').textContent()).toBe(address);
    expect(await fact(school.page, '简称').textContent()).toBe(shortName);
    await school.leave();
  });
});
