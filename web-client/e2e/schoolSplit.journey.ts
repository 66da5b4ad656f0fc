import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { phone, settled, signIn } from './support/person';
import { choose, fact, openSchool, openStep, searchByName } from './support/screens';
import { pickSchool, spelled } from './support/steps';

/** A school of the demo county that no other journey knows. */
const whole = '南宁市青秀区枫澜小学';
/** The codes of the synthetic city end below 902000, those fixed by hand begin at 990000. */
const digits = String(902_000 + (Date.now() % 88_000));
/** A school and a code that no other run has used. */
const part = `南宁市青秀区枫澜第${spelled(digits)}小学`;
const code = `2145${digits}`;

const decided = `${whole}分立出${part}`;

/** Ticks a box of a group as the keyboard does it. */
async function tick(group: Locator, nth: number): Promise<string> {
  const box = group.getByRole('checkbox').nth(nth);
  await box.press('Space');
  expect(await box.isChecked()).toBe(true);
  return (await group.getByRole('listitem').nth(nth).locator('.ant-checkbox-label').textContent()) ?? '';
}

/** The first village of the first township. */
async function pickVillage(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '所在村或社区' }).click();
  const menus = page.locator('.ant-cascader-dropdown:visible .ant-cascader-menu');
  await menus.nth(0).locator('.ant-cascader-menu-item').first().click();
  await menus.nth(1).locator('.ant-cascader-menu-item').first().click();
  await menus.first().waitFor({ state: 'hidden' });
}

async function approve(browser: Browser, summary: string | RegExp): Promise<void> {
  const run = inject('run');
  const { page, leave } = await signIn(browser, run, 'bureau-admin', { path: '/proposals' });
  await settled(page);
  await page.getByRole('link', { name: summary }).first().click();
  await page.getByRole('button', { name: '批准' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '批准' }).click();
  await page.getByText('已批准').first().waitFor();
  await leave();
}

describe('a school that is divided', () => {
  const run = inject('run');
  let browser: Browser;
  let added = '';
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('the county chooses by keyboard who goes, sees what moves, and proposes it', async () => {
    const { page, leave } = await signIn(browser, run, 'county-admin', { path: '/schools' });
    await openSchool(page, whole);
    await page.getByRole('button', { name: '办学变动' }).press('Enter');
    await page.getByRole('menuitem', { name: '学校分立' }).click();
    await page.getByRole('heading', { name: '学校分立' }).waitFor();
    await settled(page);
    const classes = page.getByRole('group', { name: '转入的班级' });
    const posts = page.getByRole('group', { name: '转入的教职工' });
    const all = await classes.getByRole('checkbox').count();
    await tick(classes, 0);
    await tick(classes, 1);
    await classes.getByText(`已选 2 个班级，留下 ${all - 2} 个`).waitFor();
    await page.getByRole('button', { name: '同时选上这些班级的班主任' }).press('Enter');
    await posts.getByText(/^已选 2 项任职，留下 \d+ 项$/).waitFor();
    await expectAccessible(page);

    // Nothing of the new school is said yet: the form leads to what is missing.
    await page.getByRole('button', { name: '查看分立方案' }).press('Enter');
    await expect.poll(() => page.getByRole('textbox', { name: '学校名称' }).evaluate(isFocused)).toBe(true);
    await page.getByRole('textbox', { name: '学校名称' }).fill(part);
    await choose(page, '办学类型', '小学');
    await page.getByRole('textbox', { name: '学校标识码' }).fill(code);
    await pickVillage(page);
    await choose(page, '城乡分类', '主城区');
    await page.getByRole('button', { name: '查看分立方案' }).press('Enter');

    await page.getByText('方案可以提出申请。').waitFor();
    await page.getByText('2 个班级、2 项任职', { exact: true }).waitFor();
    await page.getByText(new RegExp(`^${all - 2} 个班级、\\d+ 项任职$`)).waitFor();
    await page.getByText(part).waitFor();
    await expectAccessible(page);
    await page.getByRole('textbox', { name: '申请理由' }).fill('学生增多，两个校区分开办学。');
    await page.getByRole('button', { name: '提交申请' }).press('Enter');
    await page.getByRole('heading', { name: decided }).waitFor();
    await page.getByRole('button', { name: '撤回申请' }).waitFor();
    expect(await page.getByRole('button', { name: '批准' }).count()).toBe(0);
    await leave();
  });

  it('the bureau looks at the plan and approves it, and both schools know of each other', async () => {
    const bureau = await signIn(browser, run, 'bureau-admin', { path: '/proposals' });
    await settled(bureau.page);
    await bureau.page.getByRole('link', { name: decided }).click();
    await bureau.page.getByRole('link', { name: '查看分立方案' }).click();
    await bureau.page.getByText('2 个班级、2 项任职', { exact: true }).waitFor();
    await expectAccessible(bureau.page);
    await bureau.leave();
    await approve(browser, decided);

    const county = await signIn(browser, run, 'county-admin', { path: '/schools' });
    await openSchool(county.page, whole);
    await county.page.getByRole('link', { name: part }).click();
    await county.page.getByRole('heading', { name: part }).waitFor();
    await settled(county.page);
    added = new URL(county.page.url()).pathname.split('/').at(-1) ?? '';
    await county.page.getByText('分立设立').waitFor();
    await county.page.getByText('学生增多，两个校区分开办学。').waitFor();
    await county.page.getByText(/^现有 2 个班级/).waitFor();
    await county.page.getByRole('link', { name: whole }).first().waitFor();
    await expectAccessible(county.page);
    await county.leave();
  });

  it('a parent finds the new school, until the county puts both together again', async () => {
    const parent = await signIn(browser, run, 'guardian', { path: '/directory', viewport: phone });
    await searchByName(parent.page, part);
    await parent.page.getByRole('button', { name: part, exact: true }).click();
    await parent.page.getByRole('heading', { name: part }).waitFor();
    await settled(parent.page);
    expect(await fact(parent.page, '学校标识码').textContent()).toBe(code);
    await expectAccessible(parent.page);
    await expectNarrow(parent.page);
    await parent.leave();

    // The other journeys count 2,880 schools at work.
    const county = await signIn(browser, run, 'county-admin', { path: `/schools/${added}` });
    await settled(county.page);
    await openStep(county.page, '合并学校');
    const dialog = county.page.getByRole('dialog');
    await pickSchool(dialog, '并入学校', '枫澜小学', whole);
    await dialog.getByRole('textbox', { name: '申请理由' }).fill('校区重新合并。');
    await dialog.getByRole('button', { name: '提交申请' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await county.leave();
    await approve(browser, new RegExp(`^${part}`));

    const again = await signIn(browser, run, 'guardian', { path: `/directory/${added}`, viewport: phone });
    await again.page.getByText('这所学校已并入另一所学校：').waitFor();
    await again.page.getByRole('link', { name: whole }).waitFor();
    await again.leave();
  });
});

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}
