import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { tokenOf } from './support/integrator';
import { phone, settled, signIn } from './support/person';
import { demoSchool } from './support/screens';

const PHOTO = '在学校的报道中使用孩子的照片';
const WORKS = '在学校展示孩子的作品';
const WORKS_LABEL = '作品展示';

interface Purpose {
  text: { purpose: string };
  state: string;
  consent?: string;
  channel?: string;
}

describe('what families are told and what they decide', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const call = async (role: string, path: string, withdraw?: { etag: string }): Promise<Response> => {
    const username = run.accounts.find((account) => account.role === role)?.username ?? '';
    return await fetch(`${run.api}/api/v1/${path}`, {
      method: withdraw ? 'POST' : 'GET',
      headers: {
        Authorization: `Bearer ${await tokenOf(run, username)}`,
        ...(withdraw && { 'If-Match': withdraw.etag }),
      },
    });
  };
  const ask = async (role: string, path: string) => {
    const answer = await call(role, path);
    expect(answer.status, path).toBe(200);
    return await answer.json();
  };
  /** What a run left behind that broke off, or that agreed and meant it. */
  const withdrawn = async ({ state, consent, channel }: Purpose) => {
    if (!consent || !['GIVEN', 'OUTDATED'].includes(state)) return;
    const [role, verb] =
      channel === 'PAPER' ? ['school-admin', 'withdraw-written'] : ['guardian', 'withdraw'];
    const etag = (await call(role, `consents/${consent}`)).headers.get('ETag') ?? '';
    expect((await call(role, `consents/${consent}/${verb}`, { etag })).status).toBe(200);
  };
  const photoOn = (page: Page): Locator =>
    page.locator('section', { has: page.getByRole('heading', { name: PHOTO }) });

  it('a parent reads, the family agrees for one child and takes it back; the school sees it', async () => {
    const own = (await ask('guardian', 'students')).items;
    const child = own.find((one: { school: { name: string } }) => one.school.name === demoSchool);
    const before = await ask('guardian', `students/${child.id}/consents`);
    await withdrawn(before.items.find((one: Purpose) => one.text.purpose === 'PHOTO'));

    const parent = await signIn(browser, run, 'guardian', { path: '/privacy', viewport: phone });
    const { page } = parent;
    await page.getByRole('heading', { name: '儿童个人信息处理规则' }).waitFor();
    await settled(page);
    await expectAccessible(page);
    await expectNarrow(page);
    // What was read in an earlier run stays read.
    const unread = page.getByRole('button', { name: '我已看过' });
    if (await unread.count()) {
      await unread.click();
      await unread.waitFor({ state: 'hidden' });
    }
    await page
      .getByText(/^您于 .* 看过$/)
      .first()
      .waitFor();
    await page.locator(`a[href="/students/${child.id}/consents"]`).click();
    const photo = photoOn(page);
    await photo.getByRole('heading', { name: PHOTO }).waitFor();
    await settled(page);
    await expectAccessible(page);
    await expectNarrow(page);

    // From fourteen on a child signs itself, on paper: the school enters it, and that it was taken back.
    const paper: boolean = before.decidesItself;
    const school = paper
      ? await signIn(browser, run, 'school-admin', { path: `/students/${child.id}/consents` })
      : parent;
    const decider = photoOn(school.page);
    const dialog = school.page.getByRole('dialog');
    if (paper) {
      expect(await photo.getByRole('button', { name: '同意', exact: true, disabled: false }).count()).toBe(0);
      await decider.getByRole('button', { name: '登记书面同意' }).click();
      await dialog.getByRole('textbox', { name: '同意书存放在哪里' }).fill('档案柜一层');
      await expectAccessible(school.page);
      await dialog.getByRole('button', { name: '登记', exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    } else {
      await decider.getByRole('button', { name: '同意', exact: true }).click();
    }
    await decider.getByText('已同意', { exact: true }).waitFor();

    const teacher = await signIn(browser, run, 'class-teacher', { path: `/students/${child.id}/consents` });
    const seen = photoOn(teacher.page);
    await seen.getByText('已同意', { exact: true }).waitFor();
    await settled(teacher.page);
    for (const name of ['同意', '撤回']) {
      expect(await seen.getByRole('button', { name }).count()).toBe(0);
    }
    await expectAccessible(teacher.page);

    await decider.getByRole('button', { name: paper ? '登记书面撤回' : '撤回', exact: true }).click();
    await dialog.getByText('撤回以前的使用仍然有效。').waitFor();
    await expectAccessible(school.page);
    await dialog.getByRole('button', { name: '撤回', exact: true }).click();
    await decider.getByText('已撤回', { exact: true }).waitFor();
    await page.reload();
    await photo.getByText('已撤回', { exact: true }).waitFor();
    await settled(page);
    await expectAccessible(page);
    await expectNarrow(page);
    await teacher.page.reload();
    await seen.getByText('已撤回', { exact: true }).waitFor();
    await settled(teacher.page);
    expect(await seen.getByRole('button', { name: '撤回' }).count()).toBe(0);
    await teacher.leave();
    if (paper) await school.leave();
    await parent.leave();
  });

  it('the officer writes the next version, the bureau publishes it, and families read it from then on', async () => {
    const officer = await signIn(browser, run, 'data-protection-officer', { path: '/privacy-texts' });
    const { page } = officer;
    await page.getByRole('heading', { name: '告知文本' }).waitFor();
    await settled(page);
    const list = page.getByRole('list', { name: WORKS_LABEL });
    if (await list.getByText('草稿', { exact: true }).count()) {
      // The draft is the latest of its purpose.
      await list.getByRole('link').first().click();
    } else {
      await page.getByRole('link', { name: '起草新版本' }).click();
      await settled(page);
      await page.getByRole('combobox', { name: '用途' }).click();
      await page.locator('.ant-select-dropdown:visible').getByText(WORKS_LABEL, { exact: true }).click();
      // It starts from the one in force.
      await expect.poll(() => page.getByRole('textbox', { name: '正文' }).inputValue()).toContain('作品');
      await page.getByRole('button', { name: '保存草稿' }).click();
    }
    await page.waitForURL(/\/privacy-texts\/[0-9a-f-]{36}$/);
    await page.locator('h1').getByText('草稿').waitFor();
    await settled(page);
    await expectAccessible(page);
    const path = new URL(page.url()).pathname;
    // Whoever wrote it does not publish it.
    expect(await page.getByRole('button', { name: '公布' }).isDisabled()).toBe(true);

    const bureau = await signIn(browser, run, 'bureau-admin', { path });
    await settled(bureau.page);
    await bureau.page.getByRole('button', { name: '公布' }).click();
    await bureau.page.getByRole('dialog').getByRole('button', { name: '公布' }).click();
    await bureau.page.locator('h1').getByText('现行').waitFor();
    await settled(bureau.page);
    await expectAccessible(bureau.page);
    await bureau.leave();
    await page.reload();
    await page.locator('h1').getByText('现行').waitFor();
    await officer.leave();

    const { text } = await ask('bureau-admin', path.slice(1));
    const parent = await signIn(browser, run, 'guardian', { path: '/privacy', viewport: phone });
    await settled(parent.page);
    const told = parent.page.getByRole('listitem').filter({ hasText: WORKS });
    await told.getByText(`第 ${text.number} 版`).waitFor();
    await expectAccessible(parent.page);
    await expectNarrow(parent.page);
    await parent.leave();
  });
});
