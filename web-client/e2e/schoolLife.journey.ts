import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './support/accessible';
import { launchBrowser } from './support/browser';
import { goTo, settled, signIn } from './support/person';
import { lifeSchool, openSchool, proposeStep, rows } from './support/screens';

describe('a step in the life of a school', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('the county proposes, the bureau approves, the county reads what became of it, the auditor who did it', async () => {
    const county = await signIn(browser, run, 'county-admin', { path: '/schools' });
    await openSchool(county.page, lifeSchool);
    await proposeStep(county.page, '暂停办学', '校舍加固，学生已分流到邻近学校。');
    await county.page.getByText('有一项待审批的申请').waitFor();
    await expectAccessible(county.page);
    await county.page.getByRole('link', { name: '查看申请' }).click();
    await county.page.getByRole('button', { name: '撤回申请' }).waitFor();
    expect(await county.page.getByRole('button', { name: '批准' }).count()).toBe(0);

    const bureau = await signIn(browser, run, 'bureau-admin', { path: '/proposals' });
    await settled(bureau.page);
    await expectAccessible(bureau.page);
    await bureau.page
      .getByRole('link', { name: `${lifeSchool}暂停办学` })
      .first()
      .click();
    await bureau.page.getByText('校舍加固，学生已分流到邻近学校。').waitFor();
    await expectAccessible(bureau.page);
    await bureau.page.getByRole('button', { name: '退回' }).click();
    const dialog = bureau.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '退回' }).click();
    await dialog.getByText('退回时请写明原因').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await bureau.page.getByRole('button', { name: '批准' }).click();
    await dialog.getByRole('button', { name: '批准' }).click();
    await bureau.page.getByText('已批准').first().waitFor();

    await county.page.reload();
    await county.page.getByText('已批准').first().waitFor();
    await county.page.getByRole('link', { name: '打开学校' }).click();
    await county.page.getByRole('heading', { name: lifeSchool }).waitFor();
    await county.page.getByText('停办', { exact: true }).first().waitFor();
    await county.page.getByText('校舍加固，学生已分流到邻近学校。').first().waitFor();
    await expectAccessible(county.page);

    // The other journeys count 2,880 schools at work.
    await proposeStep(county.page, '恢复办学', '校舍加固已经完成。');
    await county.page.getByText('有一项待审批的申请').waitFor();
    await goTo(bureau.page, '申请审批', '/proposals');
    await bureau.page
      .getByRole('link', { name: `${lifeSchool}恢复办学` })
      .first()
      .click();
    await bureau.page.getByRole('button', { name: '批准' }).click();
    await dialog.getByRole('button', { name: '批准' }).click();
    await bureau.page.getByText('已批准').first().waitFor();
    await bureau.leave();
    await county.page.reload();
    await county.page.getByText('在办', { exact: true }).first().waitFor();
    await county.leave();

    const auditor = await signIn(browser, run, 'auditor', { path: '/audit' });
    await settled(auditor.page);
    await expectAccessible(auditor.page);
    await rows(auditor.page).filter({ hasText: '批准申请' }).first().click();
    const line = auditor.page.getByRole('dialog');
    await line.getByText('已办理').waitFor();
    await line.getByText('市教育局管理员').first().waitFor();
    // The list before it holds the same line: only the answer tells that the new one has come.
    const read = auditor.page.waitForResponse(/audit-events\?.*actor=/);
    await line.getByRole('button', { name: '此人的全部记录' }).click();
    await auditor.page.waitForURL(/[?&]actor=/);
    await read;
    await settled(auditor.page);
    await rows(auditor.page).filter({ hasText: '批准申请' }).first().waitFor();
    await expectAccessible(auditor.page);
    await auditor.leave();
  });
});
