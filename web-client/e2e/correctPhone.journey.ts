import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './support/accessible';
import { launchBrowser } from './support/browser';
import { settled, signIn } from './support/person';
import { choose, demoSchool, fact, newPhone, rows, searchByName } from './support/screens';

describe('the bureau corrects a phone number', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('from the map to the school, and the school reads the new number', async () => {
    const phone = newPhone();
    const { page, leave } = await signIn(browser, run, 'bureau-admin', { path: '/cockpit' });

    await page.getByRole('heading', { name: '驾驶舱' }).waitFor();
    await page.getByRole('link', { name: /^中小学幼儿园数 2,880 所/ }).waitFor();
    await expectAccessible(page);

    await page.locator('[data-ready="true"]').waitFor();
    await page.getByRole('link', { name: /^青秀区，/ }).press('Enter');
    await page.getByRole('link', { name: '在学校列表中查看全县区' }).click();
    await page.waitForURL(
      (url) => url.pathname === '/schools' && url.searchParams.get('county') === '450103',
    );
    await choose(page, '办学类型', '九年一贯制学校');
    await page.waitForURL((url) => url.searchParams.get('type') === '312');
    const asFiltered = (row: string) => row.includes('青秀区') && row.includes('九年一贯制学校');
    await expect
      .poll(() => rows(page).allTextContents())
      .toSatisfy((shown: string[]) => shown.length > 3 && shown.every(asFiltered));
    await expectAccessible(page);

    await searchByName(page, '云澜');
    // The school stands in the list before, too, and moves up under the hand that clicks it.
    await expect
      .poll(() => rows(page).allTextContents())
      .toSatisfy((shown: string[]) => shown.length > 0 && shown.every((row) => row.includes('云澜')));
    await page.getByRole('link', { name: demoSchool }).click();
    await page.getByRole('heading', { name: demoSchool }).waitFor();
    await expectAccessible(page);

    await page.getByRole('button', { name: '修改资料' }).click();
    const input = page.getByRole('textbox', { name: '联系电话' });
    await input.fill('771');
    await input.blur();
    await page.getByText('请填写手机号').waitFor();
    await input.fill(phone);
    await expectAccessible(page);

    await page.getByRole('menuitem', { name: '学校名录' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '留下继续填写' }).click();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText('有一份未保存的草稿').waitFor();
    await page.getByRole('button', { name: '恢复草稿' }).click();
    await expect.poll(() => input.inputValue()).toBe(phone);

    await page.getByRole('menuitem', { name: '学校名录' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '离开' }).click();
    // The address is the new page's before the page is: whoever goes back now never left the form.
    await page.getByRole('heading', { name: '学校名录', exact: true }).waitFor();
    await settled(page);
    await page.goBack();
    await page.getByRole('button', { name: '恢复草稿' }).click();
    await expect.poll(() => input.inputValue()).toBe(phone);

    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: demoSchool }).waitFor();
    expect(await fact(page, '联系电话').textContent()).toBe(phone);
    await leave();

    const school = await signIn(browser, run, 'school-admin', { path: '/schools' });
    await school.page.getByRole('heading', { name: '我的学校' }).waitFor();
    await settled(school.page);
    expect(await rows(school.page).count()).toBe(1);
    await rows(school.page).first().click();
    await school.page.getByRole('heading', { name: demoSchool }).waitFor();
    expect(await fact(school.page, '联系电话').textContent()).toBe(phone);
    await school.leave();
  });
});
