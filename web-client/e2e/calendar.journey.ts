import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { tokenOf } from './support/integrator';
import { phone, settled, signIn } from './support/person';
import { fact } from './support/screens';
import { fillDay } from './support/steps';

interface Holiday {
  name: string;
  from: string;
  to: string;
  days: number;
}

/** A year as the API tells it, with the tag that entering it needs. */
interface Year {
  year: number;
  confirmed: boolean;
  holidays: Holiday[];
  regional?: Holiday;
  etag: string;
}

/** A day as the product speaks of it within its year. */
const spoken = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

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

  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const username = run.accounts.find(({ role }) => role === 'bureau-admin')?.username ?? '';
    const headers = { ...init.headers, Authorization: `Bearer ${await tokenOf(run, username)}` };
    const answer = await fetch(`${run.api}/api/v1/${path}`, { ...init, headers });
    expect(answer.status, `${path} ${answer.ok ? '' : await answer.clone().text()}`).toBe(200);
    return answer;
  };
  const yearOf = async (year: number): Promise<Year> => {
    const answer = await call(`workdays/${year}`);
    return { ...(await answer.json()), etag: answer.headers.get('ETag') ?? '' };
  };
  /** This year and the next, the only ones that can be entered: the product knows which day it is. */
  const openYears = async (): Promise<[Year, Year]> => {
    const { items } = await (await call('workdays/years')).json();
    const next: number = items.at(-1).year;
    return [await yearOf(next - 1), await yearOf(next)];
  };
  /** This year, with a notice: before anybody has entered one, the bureau does so as its days are expected. */
  const noticedYear = async (): Promise<number> => {
    const [{ year, confirmed, holidays, regional, etag }] = await openYears();
    if (!confirmed) {
      const notice = `国办发明电〔${year - 1}〕7号`;
      await call(`workdays/${year}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', 'If-Match': etag },
        body: JSON.stringify({ notice, noticedOn: `${year - 1}-11-04`, holidays, regional }),
      });
    }
    return year;
  };

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
    // The later one of which the holidays are known, if only as they are expected.
    const open = (await openYears()).filter(({ holidays }) => holidays.length > 0);
    expect(open, '今年和明年都没有节假日').not.toEqual([]);
    const { year, confirmed, holidays } = open.at(-1) as Year;
    const { name, from, to, days } = holidays.find((one) => one.name.startsWith('元旦')) as Holiday;
    const county = await signIn(browser, run, 'county-admin', { path: `/calendar?year=${year}` });
    const before = await told(county.page);
    expect(before.includes(`${year}年的放假通知还没有录入`)).toBe(!confirmed);
    await expectAccessible(county.page);

    const bureau = await signIn(browser, run, 'bureau-admin', { path: `/calendar/${year}/edit` });
    const { page } = bureau;
    await notice(page).fill('');
    await page.getByRole('button', { name: '试算并保存' }).click();
    await page.getByText('请填写通知的文号。').first().waitFor();
    await expectAccessible(page);
    await notice(page).fill(`国办发明电〔${year - 1}〕9号`);
    await fillDay(page, '通知日期', `${year - 2}年11月4日`);
    const newYear = page.getByRole('group', { name });
    const wrong = days === 2 ? 3 : 2;
    await newYear.getByRole('spinbutton', { name: '通知写明的天数' }).fill(String(wrong));
    await page.getByRole('button', { name: '试算并保存' }).click();
    const mistyped = `${name}${spoken(from)}至${spoken(to)}是${days}天，填写的天数是${wrong}天，请与通知核对。`;
    const notOfTheYear = `${year}年的放假通知应是${year - 1}年或${year}年发布的，请核对日期。`;
    await newYear.getByText(mistyped).waitFor();
    await page.getByText(notOfTheYear).first().waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await bureau.leave();

    await county.page.reload();
    expect(await told(county.page)).toBe(before);
    await county.leave();
  });

  it('lets the bureau mend published dates once it has seen what that moves', async () => {
    const [{ year }] = await openYears();
    const basis = `南教基〔${year}〕30号`;
    const { page, leave } = await signIn(browser, run, 'bureau-admin', { path: '/calendar' });
    await told(page);
    await page.getByRole('button', { name: '更正日期' }).first().click();
    const dialog = page.getByRole('dialog', { name: '更正已公布的学期日期' });
    await dialog.getByRole('textbox', { name: '依据的校历文件' }).fill(basis);
    await dialog.getByRole('button', { name: '查看影响' }).click();
    await dialog.getByText('请写明为什么要更正，至少 2 个字。').waitFor();
    await dialog.getByRole('textbox', { name: '为何更正' }).fill('校历文件换发');
    await dialog.getByRole('button', { name: '查看影响' }).click();
    const effect = page.getByRole('dialog', { name: '更正的影响' });
    await effect.getByText('报到日期不变，统计归属不受影响。').waitFor();
    await expectAccessible(page);
    await effect.getByRole('button', { name: '确认更正' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(basis).waitFor();
    await page.getByRole('button', { name: '办理经过' }).first().waitFor();
    await leave();
    const county = await signIn(browser, run, 'county-admin', { path: '/calendar' });
    await county.page.getByText(basis).first().waitFor();
    await county.leave();
  });

  it('lets two people correct the same year, and nobody overwrites the other unseen', async () => {
    const thisYear = await noticedYear();
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
