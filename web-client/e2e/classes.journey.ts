import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './support/accessible';
import { launchBrowser } from './support/browser';
import { tokenOf } from './support/integrator';
import { phone, settled, signIn } from './support/person';
import { choose, demoSchool, fact } from './support/screens';

/** Numbers that the city does not give out; which one is free differs from run to run. */
const number = String(41 + (Math.floor(Date.now() / 1000) % 20));

async function pickTeacher(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '班主任' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
}

describe('the classes of a school', () => {
  const run = inject('run');
  let browser: Browser;
  let address = '';
  let year = '';
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('the school finds its classes from its own page and enters a new one', async () => {
    const { page, leave } = await signIn(browser, run, 'school-admin', { path: '/schools' });
    await page.getByRole('link', { name: demoSchool }).first().click();
    await page.getByRole('heading', { name: demoSchool }).waitFor();
    await page.getByText(/^现有 \d+ 个班级/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '查看班级' }).click();
    await page.getByRole('heading', { name: '班级', exact: true }).waitFor();
    await settled(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: '新建班级' }).click();
    await page.getByRole('heading', { name: '新建班级' }).waitFor();
    await settled(page);
    await choose(page, '学段', '小学');
    await choose(page, '年级', '三年级');
    const entered = page.getByRole('spinbutton', { name: '入学年份' });
    await expect.poll(() => entered.inputValue()).toMatch(/^20\d\d$/);
    year = await entered.inputValue();
    await page.getByRole('spinbutton', { name: '班号' }).fill(number);
    await page.getByText(`班名由入学年份和班号组成：${year}级${number}班`).waitFor();
    await pickTeacher(page);
    await page.getByRole('spinbutton', { name: '班额' }).fill('58');
    await expectAccessible(page);
    await page.getByRole('button', { name: '保存班级' }).click();
    const warning = page.getByRole('dialog');
    await warning.getByText('班额超过 55 人，请核对。').waitFor();
    await warning.getByRole('textbox').fill('新校区九月启用，暂时合班');
    await warning.getByRole('button', { name: /继续/ }).click();
    await page.getByRole('heading', { name: `${year}级${number}班` }).waitFor();
    address = new URL(page.url()).pathname;
    await settled(page);
    expect(await fact(page, '班额').textContent()).toBe('58 人');
    await page.getByText('新校区九月启用，暂时合班').waitFor();
    await expectAccessible(page);
    await leave();
  });

  it('corrects it on the phone, dissolves it and brings it back', async () => {
    const { page, leave } = await signIn(browser, run, 'school-admin', { path: address, viewport: phone });
    await expectAccessible(page);
    await page.getByRole('button', { name: '更正' }).click();
    await page.getByRole('spinbutton', { name: '班额' }).fill('45');
    await expectAccessible(page);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: `${year}级${number}班` }).waitFor();
    await expect.poll(() => fact(page, '班额').textContent()).toBe('45 人');
    for (const [verb, after] of [
      ['撤销班级', '已撤销'],
      ['恢复班级', '在读'],
    ] as const) {
      await page.getByRole('button', { name: verb }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: '理由' }).fill('与二班合并');
      await dialog.getByRole('button', { name: verb }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.locator('h1').getByText(after).waitFor();
    }
    await leave();
  });

  it('the bureau reads what the school did, teacher and inspector see names cut, another school sees nothing', async () => {
    const bureau = await signIn(browser, run, 'bureau-admin', { path: address });
    await settled(bureau.page);
    expect(await fact(bureau.page, '学校').textContent()).toBe(demoSchool);
    await bureau.page.getByText('与二班合并').first().waitFor();
    await bureau.leave();
    const teacher = await signIn(browser, run, 'class-teacher', { path: address });
    await settled(teacher.page);
    expect(await fact(teacher.page, '班主任').textContent()).toMatch(/^.\*$/);
    expect(await teacher.page.getByRole('button', { name: '更正' }).count()).toBe(0);
    await teacher.leave();
    const inspector = await signIn(browser, run, 'inspector', { path: address, username: 'inspector' });
    await settled(inspector.page);
    expect(await fact(inspector.page, '班主任').textContent()).toMatch(/^.\*$/);
    await inspector.leave();
    const outside = await signIn(browser, run, 'special-school-staff', { path: address });
    await outside.page.getByRole('heading', { name: '这里不在您的权限范围内' }).waitFor();
    expect(await outside.page.getByText(`${year}级${number}班`).count()).toBe(0);
    await outside.leave();
  });

  it('the school looks at the roll-over and takes its classes into the new year', async () => {
    const headers = { Authorization: `Bearer ${await tokenOf(run, 'school')}` };
    const ask = async (path: string) => (await fetch(`${run.api}/api/v1/${path}`, { headers })).json();
    const due = await ask('roll-overs/preview');
    const earlier = await ask('roll-overs?limit=1');
    const { page, leave } = await signIn(browser, run, 'school-admin', { path: '/classes/roll-over' });
    await page.getByRole('heading', { name: '班级升级' }).waitFor();
    await settled(page);
    await expectAccessible(page);
    const history = page.locator('section', { hasText: '升级记录' });
    // Classes go up once a year: what an earlier run has done is told as done, and between two school
    // years there is nothing to do yet.
    if (due.promotes + due.graduates > 0) {
      const planned = await page.getByText(/升级 \d+ 个班，毕业 \d+ 个班/).textContent();
      await page.getByRole('button', { name: '开始升级' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '开始升级' }).click();
      await page.getByText(`${planned}，没有升级 0 个班。`, { exact: true }).waitFor();
    }
    await page.getByText(/没有要升入.*可能已经升级过/).waitFor();
    if (due.promotes + due.graduates + earlier.items.length > 0) {
      const done = history.getByRole('listitem').first();
      await done.getByText('已完成').waitFor();
      await done.getByText(/升级 [1-9]\d*，毕业/).waitFor();
    } else await history.getByText('还没有办理过升级').waitFor();
    await expectAccessible(page);
    await leave();
    const county = await signIn(browser, run, 'county-admin', {
      path: '/classes/roll-over',
      viewport: phone,
    });
    await county.page.getByText(`${demoSchool} ·`).first().waitFor();
    await expectAccessible(county.page);
    await county.leave();
  });
});
