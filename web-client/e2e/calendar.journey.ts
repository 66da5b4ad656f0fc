import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { phone, settled, signIn } from './support/person';
import { fact } from './support/screens';
import { fillDay } from './support/steps';

const thisYear = new Date().getFullYear();
const nextYear = thisYear + 1;

/** All that the calendar tells of a year, as it is read. */
async function told(page: Page): Promise<string> {
  await page.getByRole('table', { name: '12月' }).waitFor();
  await page.getByRole('heading', { name: '学期', exact: true }).waitFor();
  await settled(page);
  return page.locator('main').innerText();
}

const notice = (page: Page) => page.getByRole('textbox', { name: '国务院办公厅通知的文号' });
const regional = (page: Page) => page.getByRole('textbox', { name: '自治区放假通知' });

async function lookAt(page: Page): Promise<void> {
  await page.getByRole('button', { name: '试算并保存' }).click();
  await page.getByRole('dialog', { name: '保存前请看影响' }).waitFor();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('dialog', { name: '保存前请看影响' }).getByRole('button', { name: '保存' }).click();
}

describe('the calendar', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('shows everybody the year and what is provisional, on a phone too', async () => {
    const guardian = await signIn(browser, run, 'guardian', { path: '/calendar', viewport: phone });
    await guardian.page.getByRole('heading', { name: '校历与工作日' }).waitFor();
    await told(guardian.page);
    expect(await guardian.page.getByRole('button', { name: '录入放假安排' }).count()).toBe(0);
    await expectNarrow(guardian.page);
    await expectAccessible(guardian.page);
    await guardian.leave();
  });

  it('tells the bureau what a mistyped notice gets wrong, and writes nothing', async () => {
    const county = await signIn(browser, run, 'county-admin', { path: `/calendar?year=${nextYear}` });
    const before = await told(county.page);
    expect(before).toContain(`${nextYear}年的放假通知还没有录入`);
    await expectAccessible(county.page);

    const bureau = await signIn(browser, run, 'bureau-admin', { path: `/calendar/${nextYear}/edit` });
    const { page } = bureau;
    await notice(page).fill('国办发明电〔2026〕9号');
    await page.getByRole('button', { name: '试算并保存' }).click();
    await page.getByText('请选择通知的日期。').waitFor();
    await expectAccessible(page);
    await fillDay(page, '通知日期', `${thisYear - 1}年11月4日`);
    const newYear = page.getByRole('group', { name: '元旦' });
    await newYear.getByRole('spinbutton', { name: '通知写明的天数' }).fill('2');
    await page.getByRole('button', { name: '试算并保存' }).click();
    const days = '元旦1月1日至1月3日是3天，填写的天数是2天，请与通知核对。';
    const notOfTheYear = `${nextYear}年的放假通知应是${thisYear}年或${nextYear}年发布的，请核对日期。`;
    await newYear.getByText(days).waitFor();
    await page.getByText(notOfTheYear).first().waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await bureau.leave();

    await county.page.reload();
    expect(await told(county.page)).toBe(before);
    await county.leave();
  });

  it('lets the bureau mend published dates once it has seen what that moves', async () => {
    const { page, leave } = await signIn(browser, run, 'bureau-admin', { path: '/calendar' });
    await told(page);
    await page.getByRole('button', { name: '更正日期' }).first().click();
    const dialog = page.getByRole('dialog', { name: '更正已公布的学期日期' });
    await dialog.getByRole('textbox', { name: '依据的校历文件' }).fill('南教基〔2026〕30号');
    await dialog.getByRole('button', { name: '查看影响' }).click();
    await dialog.getByText('请写明为什么要更正，至少 2 个字。').waitFor();
    await dialog.getByRole('textbox', { name: '为何更正' }).fill('校历文件换发');
    await dialog.getByRole('button', { name: '查看影响' }).click();
    const effect = page.getByRole('dialog', { name: '更正的影响' });
    await effect.getByText('报到日期不变，统计归属不受影响。').waitFor();
    await expectAccessible(page);
    await effect.getByRole('button', { name: '确认更正' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('南教基〔2026〕30号').waitFor();
    await page.getByRole('button', { name: '办理经过' }).first().waitFor();
    await leave();
    const county = await signIn(browser, run, 'county-admin', { path: '/calendar' });
    await county.page.getByText('南教基〔2026〕30号').first().waitFor();
    await county.leave();
  });

  it('lets two people correct the same year, and nobody overwrites the other unseen', async () => {
    const stamp = Date.now() % 100_000;
    const mine = `国办发明电〔${thisYear - 1}〕${stamp}号`;
    const theirs = `桂政办电〔${thisYear}〕${stamp}号`;
    const bureau = await signIn(browser, run, 'bureau-admin', { path: `/calendar/${thisYear}/edit` });
    const { page } = bureau;
    const other = await page.context().newPage();
    await other.goto(page.url());
    const as = { notice: await notice(page).inputValue(), regional: await regional(page).inputValue() };

    await regional(other).fill(theirs);
    await fillDay(other, '通知日期', `${thisYear - 1}年11月4日`);
    await lookAt(other);
    await save(other);
    await other.getByText(theirs).waitFor();
    await other.close();

    await notice(page).fill(mine);
    await fillDay(page, '通知日期', `${thisYear - 1}年11月4日`);
    await lookAt(page);
    await save(page);
    await page.getByText('这一年的放假安排刚被别人录入过').waitFor();
    await page
      .getByRole('row', { name: /^国务院办公厅通知的文号/ })
      .getByText('只有我改了')
      .waitFor();
    await page
      .getByRole('row', { name: /^自治区放假通知/ })
      .getByText('只有对方改了')
      .waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '按所选合并保存' }).click();
    await save(page);
    await page.getByRole('heading', { name: '校历与工作日' }).waitFor();

    const county = await signIn(browser, run, 'county-admin', { path: `/calendar?year=${thisYear}` });
    await told(county.page);
    expect(await fact(county.page, '国务院放假通知').textContent()).toBe(mine);
    expect(await fact(county.page, '自治区放假通知').textContent()).toBe(theirs);
    await county.leave();

    // As it was, for whoever counts days after this.
    await page.getByRole('button', { name: '更正放假安排' }).click();
    await notice(page).fill(as.notice);
    await regional(page).fill(as.regional);
    await lookAt(page);
    await save(page);
    await page.getByText(as.notice).first().waitFor();
    await bureau.leave();
  });
});
