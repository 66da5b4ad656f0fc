import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './support/accessible';
import { launchBrowser } from './support/browser';
import { tokenOf } from './support/integrator';
import { phone, settled, signIn } from './support/person';
import type { Running } from './support/product';
import { choose, demoSchool, fact, lifeSchool } from './support/screens';
import { fillDay, pickSchool, spelled, takeStep } from './support/steps';

/** Somebody nobody has registered before, with a number that ends like nobody else's there. */
async function newcomer(run: Running) {
  const headers = { Authorization: `Bearer ${await tokenOf(run, 'county')}` };
  for (let stamp = Date.now() % 1_000_000; ; stamp = (stamp + 7919) % 1_000_000) {
    const digits = String(stamp).padStart(6, '0');
    const answer = await fetch(`${run.api}/api/v1/staff?limit=1&phoneTail=${digits.slice(-4)}`, { headers });
    expect(answer.status).toBe(200);
    const { items } = (await answer.json()) as { items: unknown[] };
    if (items.length === 0) {
      return { name: `农${spelled(digits)}`, phone: `13900${digits}`, corrected: `13700${digits}` };
    }
  }
}

/** The school that the form holds; the bar on top may name it too. */
const picked = (page: Page) => page.locator('main form').getByText(demoSchool, { exact: true }).first();

/** One post, by the name of its school. */
const post = (page: Page, school: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: school, exact: true }) });

describe('the working life of somebody at a school', () => {
  const run = inject('run');
  let who: Awaited<ReturnType<typeof newcomer>>;
  let browser: Browser;
  beforeAll(async () => {
    who = await newcomer(run);
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  async function fill(page: Page): Promise<void> {
    await page.getByRole('textbox', { name: '手机号' }).fill(who.phone);
    await page.getByText('管辖范围内没有这个尾号的教职工').waitFor();
    await page.getByRole('textbox', { name: '姓名' }).fill(who.name);
    await pickSchool(page, '任职学校', '云澜', demoSchool);
    await fillDay(page, '到岗日期', '2026年9月1日', 'Enter');
  }

  // What stays: a person whose posts have ended, and the lines of the log. Nobody is ever deleted.
  let member = '';

  it('the county registers somebody over a reload', async () => {
    const { page, leave } = await signIn(browser, run, 'county-admin', { path: '/staff/new' });
    await fill(page);
    await page.getByText('已自动保存').waitFor();
    await page.reload();
    await page.getByText('已恢复您上次没有提交的内容').waitFor();
    expect(await page.getByRole('textbox', { name: '姓名' }).inputValue()).toBe(who.name);
    expect(await page.getByRole('textbox', { name: '到岗日期' }).inputValue()).toBe('2026年9月1日');
    await picked(page).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByRole('heading', { name: who.name }).waitFor();
    member = new URL(page.url()).pathname;
    await expectAccessible(page);
    await page.goto(`${run.api}/staff/new`);
    await expect.poll(() => page.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('');
    await leave();
  });

  it('the school and the county correct the same person, and nobody loses', async () => {
    const school = await signIn(browser, run, 'school-admin', { path: `${member}/edit`, viewport: phone });
    await school.page.getByText('男', { exact: true }).click();
    const { page, leave } = await signIn(browser, run, 'county-admin', { path: member });
    await page.getByRole('button', { name: /更正$/ }).click();
    await page.getByRole('textbox', { name: '手机号' }).fill('1370');
    await page.getByRole('textbox', { name: '姓名' }).focus();
    await page.getByText('请填写 11 位手机号').waitFor();
    await expectAccessible(page);
    await page.getByRole('textbox', { name: '手机号' }).fill(who.corrected);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: who.name }).waitFor();
    await leave();
    await school.page.getByRole('button', { name: '保存' }).click();
    await school.page.getByText('这个人的信息刚被别人更正过').waitFor();
    await expectAccessible(school.page);
    await school.page.getByRole('button', { name: '按所选合并保存' }).click();
    await school.page.getByRole('heading', { name: who.name }).waitFor();
    await settled(school.page);
    expect(await fact(school.page, '手机号').textContent()).toBe(who.corrected);
    expect(await fact(school.page, '性别').textContent()).toBe('男');
    await expectAccessible(school.page);
    await school.leave();
  });

  it('a second post is added, changed and ended, a check recorded', async () => {
    const { page, leave } = await signIn(browser, run, 'county-admin', { path: member });
    await page.getByRole('button', { name: '登记兼任' }).click();
    await pickSchool(page, '任职学校', '桐溪', lifeSchool);
    await fillDay(page, '到岗日期', '2026年9月1日', 'Enter');
    await expectAccessible(page);
    await page.getByRole('button', { name: '登记', exact: true }).click();
    const second = post(page, lifeSchool);
    await second.getByText('兼任').first().waitFor();

    await page.getByRole('button', { name: '登记查询结论' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('查出记录', { exact: true }).click();
    await dialog.getByRole('textbox', { name: '案卷编号' }).waitFor();
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await dialog.getByText('查出记录时请填写案卷编号').waitFor();
    // The word of thanks for the post before stands over the dialog.
    await page.locator('.ant-message-notice').first().waitFor({ state: 'hidden' });
    await expectAccessible(page);
    await dialog.getByText('无不良记录', { exact: true }).click();
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => fact(page, '结论').textContent()).toBe('无不良记录');

    await second.getByRole('button', { name: '更正任职' }).click();
    await choose(page, '岗位类别', '行政人员');
    await page.getByRole('button', { name: '保存' }).click();
    await second.getByText('行政人员').waitFor();
    await post(page, demoSchool).getByText('还有 1 项兼任，请先结束兼任。').waitFor();
    // The post itself is read again beside its person: a step names the version it has seen.
    await settled(page);
    await takeStep(page, second.getByRole('button', { name: '结束任职' }), '结束任职', '兼任期满');
    await second.getByText('已结束').waitFor();
    await leave();
  });

  it('a transfer is proposed and withdrawn, a teacher sees a part, the post ends', async () => {
    const { page, leave } = await signIn(browser, run, 'county-admin', { path: member });
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: '申请调动' }).click();
    await pickSchool(dialog, '调往学校', '小橘灯', '小橘灯');
    await dialog.getByRole('textbox', { name: '理由' }).fill('教师交流轮岗');
    await dialog.getByRole('button', { name: '提交申请' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('已有一项待审批的申请。').waitFor();
    await page.getByRole('link', { name: '查看申请' }).click();
    await page.getByRole('button', { name: '撤回申请' }).click();
    await dialog.getByRole('button', { name: '撤回申请' }).click();
    await page.getByText('已撤回').first().waitFor();

    const teacher = await signIn(browser, run, 'class-teacher', { path: member });
    await teacher.page.getByRole('heading', { name: /^农\*/ }).waitFor();
    await settled(teacher.page);
    expect(await fact(teacher.page, '手机号').textContent()).toMatch(/^137\*{4}\d{4}$/);
    expect(await teacher.page.getByRole('button', { name: '更正' }).count()).toBe(0);
    await teacher.leave();

    await page.goto(run.api + member);
    const main = post(page, demoSchool);
    await takeStep(page, main.getByRole('button', { name: '结束任职' }), '结束任职', '演示结束');
    await main.getByText('已结束').waitFor();
    await leave();
  });

  it('a second record of the same person needs a reason, which those who oversee can read', async () => {
    const reason = `同名同号，已核对不是同一人（${who.name}）`;
    const { page, leave } = await signIn(browser, run, 'school-admin', {
      path: '/staff/new',
      viewport: phone,
    });
    await picked(page).waitFor();
    await page.getByRole('textbox', { name: '手机号' }).fill(who.corrected);
    await page.getByText('已有这些教职工，请先核对').waitFor();
    await page.getByRole('textbox', { name: '姓名' }).fill(who.name);
    await fillDay(page, '到岗日期', '2026年9月1日', 'Enter');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('您的管辖范围内已有姓名和手机号都相同的教职工').waitFor();
    await dialog.getByRole('textbox', { name: '继续办理的理由' }).fill(reason);
    await dialog.getByRole('button', { name: '填好理由，继续办理' }).click();
    await page.getByRole('heading', { name: who.name }).waitFor();
    await page.getByText('登记教职工时有提醒，说明理由后办理').waitFor();
    await page.getByText(reason).waitFor();
    await expectAccessible(page);
    const main = post(page, demoSchool);
    await takeStep(page, main.getByRole('button', { name: '结束任职' }), '结束任职', '演示结束');
    await main.getByText('已结束').waitFor();
    await leave();

    const bureau = await signIn(browser, run, 'bureau-admin', { path: '/rule-overrides?rule=ST-01' });
    await bureau.page.getByText(reason).click();
    const drawer = bureau.page.getByRole('dialog');
    await drawer.getByRole('link', { name: /^农\*/ }).waitFor();
    await expectAccessible(bureau.page);
    await drawer.getByRole('button', { name: '查看规定 ST-01 的内容和依据' }).click();
    await bureau.page.getByRole('dialog', { name: '规定 ST-01' }).getByText('一人一档').waitFor();
    await bureau.leave();
  });
});
