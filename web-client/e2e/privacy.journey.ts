import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { tokenOf } from './support/integrator';
import { phone, signIn } from './support/person';

const PHOTO = '在学校的报道中使用孩子的照片';

describe('what families are told and what they decide', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const ask = async (role: string, path: string) => {
    const username = run.accounts.find((account) => account.role === role)?.username ?? '';
    const headers = { Authorization: `Bearer ${await tokenOf(run, username)}` };
    const answer = await fetch(`${run.api}/api/v1/${path}`, { headers });
    expect(answer.status, path).toBe(200);
    return answer.json();
  };

  it('a parent reads, agrees for one child, and takes it back; the school sees it', async () => {
    const { page, leave } = await signIn(browser, run, 'guardian', { path: '/privacy', viewport: phone });
    await page.getByRole('heading', { name: '儿童个人信息处理规则' }).waitFor();
    await expectAccessible(page);
    await expectNarrow(page);
    // What was read in an earlier run stays read.
    const unread = page.getByRole('button', { name: '我已看过' });
    if (await unread.count()) {
      await unread.click();
      await page
        .getByText(/^您于 .* 看过$/)
        .first()
        .waitFor();
    }
    const child = (await ask('guardian', 'students?limit=1')).items[0];
    await page.locator(`a[href="/students/${child.id}/consents"]`).click();
    const photo = page.locator('section', { has: page.getByRole('heading', { name: PHOTO }) });
    await photo.getByRole('heading', { name: PHOTO }).waitFor();
    await expectAccessible(page);
    await expectNarrow(page);
    await photo.getByRole('button', { name: '同意' }).click();
    await photo.getByText('已同意', { exact: true }).waitFor();

    const teacher = await signIn(browser, run, 'class-teacher', { path: `/students/${child.id}/consents` });
    const seen = teacher.page.locator('section', {
      has: teacher.page.getByRole('heading', { name: PHOTO }),
    });
    await seen.getByText('已同意', { exact: true }).waitFor();
    expect(await seen.getByRole('button', { name: '同意' }).count()).toBe(0);
    await expectAccessible(teacher.page);

    await photo.getByRole('button', { name: '撤回' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('撤回以前的使用仍然有效。').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /撤\s?回/ }).click();
    await photo.getByText('已撤回', { exact: true }).waitFor();
    await expectAccessible(page);
    await expectNarrow(page);
    await teacher.page.reload();
    await seen.getByText('已撤回', { exact: true }).waitFor();
    await teacher.leave();
    await leave();
  });

  it('the officer writes the next version, and families read it from then on', async () => {
    const { page, leave } = await signIn(browser, run, 'data-protection-officer', { path: '/privacy-texts' });
    await page.getByRole('heading', { name: '告知文本' }).waitFor();
    const draft = page.getByRole('list', { name: '家委会联系方式' }).getByText('草稿', { exact: true });
    if (!(await draft.count())) {
      await page.getByRole('link', { name: '起草新版本' }).click();
      await page.getByRole('combobox', { name: '用途' }).click();
      await page.locator('.ant-select-dropdown:visible').getByText('家委会联系方式', { exact: true }).click();
      // It starts from the one in force.
      await expect
        .poll(() => page.getByRole('textbox', { name: '正文' }).inputValue())
        .toContain('家长委员会');
      await page.getByRole('button', { name: '保存草稿' }).click();
      await page.getByRole('button', { name: '公布' }).waitFor();
    } else {
      await page.getByRole('list', { name: '家委会联系方式' }).getByRole('link').first().click();
    }
    await expectAccessible(page);
    await page.getByRole('button', { name: '公布' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /公\s?布/ })
      .click();
    await page.locator('h1').getByText('现行').waitFor();
    await expectAccessible(page);
    const { items } = await ask('data-protection-officer', 'privacy-texts?purpose=CLASS_CONTACTS&limit=1');
    const parent = await signIn(browser, run, 'guardian', { path: '/privacy', viewport: phone });
    await parent.page.getByText(PHOTO).first().waitFor();
    const notices = await (await fetch(`${run.api}/api/v1/privacy-notices`)).json();
    expect(notices.items.map((one: { id: string }) => one.id)).toContain(items[0].id);
    await parent.leave();
    await leave();
  });
});
