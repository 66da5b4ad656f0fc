import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './support/browser';
import {
  choose,
  goOn,
  pickFromMenu,
  press,
  reasoned,
  signInByKeys,
  stepTo,
  tabTo,
  toPage,
  write,
} from './support/keyboard';
import { settled, signIn } from './support/person';
import { demoSchool, fact, foreignSchool, lifeSchool, rows } from './support/screens';
import { spelled, today } from './support/steps';

/** Somebody nobody has registered before, and a number that no class of the city has. */
const stamp = String(Date.now() % 10_000_000).padStart(7, '0');
const newcomer = `卢${spelled(stamp.slice(-5))}`;
const number = String(41 + (Math.floor(Date.now() / 1000) % 20));

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const box = (page: Page, name: string) => page.locator('main').getByRole('combobox', { name });
const text = (page: Page, name: string) => page.getByRole('textbox', { name });

/** The county finds the school by its filters, proposes a step in its life and reads that it waits. */
async function propose(page: Page, status: string, step: string, reason: string): Promise<void> {
  await toPage(page, '辖区学校');
  await write(page, page.locator('main').getByRole('searchbox', { name: '按校名查找学校' }), '桐溪');
  await page.keyboard.press('Enter');
  await choose(page, box(page, '状态'), status);
  // Both filters hold, however fast they were set.
  await page.waitForURL((url) => url.searchParams.has('name') && url.searchParams.has('status'));
  await settled(page);
  await press(page, page.getByRole('link', { name: lifeSchool, exact: true }));
  await page.getByRole('heading', { name: lifeSchool }).waitFor();
  await settled(page);
  await pickFromMenu(page, page.getByRole('button', { name: '办学变动' }), step);
  await reasoned(page, '申请理由', reason, '提交申请');
  await page.getByText('有一项待审批的申请').waitFor();
}

/** The bureau is led from Today to the proposal, and decides it. */
async function approve(page: Page, step: string, reason: string): Promise<void> {
  const todo = page.getByRole('link', { name: `审批：${lifeSchool}${step}` });
  await page.reload();
  await settled(page);
  await press(page, todo);
  await page.getByText(reason).waitFor();
  await press(page, button(page, '批准'));
  await press(page, page.getByRole('dialog').getByRole('button', { name: '批准', exact: true }));
  await page.getByText('已批准').first().waitFor();
  await goOn(page);
  await toPage(page, '今天');
  await expect.poll(() => todo.count()).toBe(0);
}

describe('without a mouse', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('the county suspends a school that it finds, the bureau approves from Today, and all is taken back', async () => {
    const county = await signIn(browser, run, 'county-admin', { path: '/today' });
    const bureau = await signIn(browser, run, 'bureau-admin', { path: '/today' });
    await settled(county.page);
    // The first stop of every page leads past the menu.
    await press(county.page, county.page.getByRole('link', { name: '跳到主要内容' }));
    await county.page.locator('main:focus').waitFor();
    const way = [
      ['在办', '暂停办学', '停办', '操场改造，学生在邻近学校上课。'],
      ['停办', '恢复办学', '在办', '操场改造已经完成。'],
    ] as const;
    for (const [before, step, after, reason] of way) {
      await propose(county.page, before, step, reason);
      await settled(bureau.page);
      await approve(bureau.page, step, reason);
      await county.page.reload();
      await county.page.locator('h1').getByText(after, { exact: true }).waitFor();
      await county.page.getByText(reason).first().waitFor();
      await settled(county.page);
    }
    await county.leave();
    await bureau.leave();
  });

  it('the school registers a teacher, opens a class for her and takes both back', async () => {
    const { page, leave } = await signIn(browser, run, 'school-admin', { path: '/today' });
    await settled(page);
    await toPage(page, '教职工', '教职工');
    await press(page, page.getByRole('button', { name: '登记教职工' }));
    await write(page, text(page, '手机号'), `1392${stamp}`);
    await write(page, text(page, '姓名'), newcomer);
    // The only school there is stands there by itself.
    await page.locator('main form').getByText(demoSchool, { exact: true }).waitFor();
    await stepTo(page, box(page, '岗位类别'), '专任教师');
    await choose(page, box(page, '任教学科'), '语文');
    await write(page, text(page, '到岗日期'), today());
    await press(page, button(page, '登记'));
    await page.getByRole('heading', { name: newcomer }).waitFor();
    await page.waitForURL((url) => !url.pathname.endsWith('/new'));
    const member = new URL(page.url()).pathname;

    await toPage(page, '班级');
    await press(page, page.getByRole('button', { name: '新建班级' }));
    await page.getByRole('heading', { name: '新建班级' }).waitFor();
    await settled(page);
    await stepTo(page, box(page, '学段'), '小学');
    await stepTo(page, box(page, '年级'), '五年级');
    await write(page, page.getByRole('spinbutton', { name: '班号' }), number);
    // The list cuts names; by the end of the phone number she is told from others of her surname.
    await choose(page, box(page, '班主任'), newcomer, new RegExp(`^卢\\*.*${stamp.slice(-4)}`));
    await write(page, page.getByRole('spinbutton', { name: '班额' }), '48');
    await press(page, button(page, '保存班级'));
    await page.getByRole('heading', { name: new RegExp(`级${number}班`) }).waitFor();
    await page.waitForURL((url) => !url.pathname.endsWith('/new'));
    await settled(page);
    const group = new URL(page.url()).pathname;

    const county = await signIn(browser, run, 'county-admin', { path: group });
    await settled(county.page);
    expect(await fact(county.page, '班主任').textContent()).toMatch(/^卢/);

    await press(page, button(page, '撤销班级'));
    await reasoned(page, '理由', '演示结束', '撤销班级');
    await page.locator('h1').getByText('已撤销').waitFor();
    await goOn(page);
    await page.goto(run.api + member);
    await settled(page);
    await press(page, button(page, '结束任职'));
    await reasoned(page, '理由', '演示结束', '结束任职');
    await page.getByText('已结束').first().waitFor();
    await leave();
    await county.page.goto(run.api + member);
    await county.page.getByText('已结束').first().waitFor();
    await county.leave();
  });

  it('the bureau looks at the roll-over of one county, and goes back from the last question', async () => {
    const { page, leave } = await signIn(browser, run, 'bureau-admin', { path: '/classes' });
    await settled(page);
    await press(page, page.getByRole('button', { name: '每年升级' }));
    await page.getByRole('heading', { name: '班级升级' }).waitFor();
    await settled(page);
    await stepTo(page, box(page, '范围'), '青秀区');
    await page.getByRole('heading', { name: /^青秀区 · 升入\d{4}/ }).waitFor();
    await settled(page);
    // Between two school years there is nothing to do, and nothing to begin.
    const start = page.getByRole('button', { name: '开始升级' });
    if (await start.isEnabled()) {
      await tabTo(page, page.getByRole('region', { name: '班级升级' }), 'Shift+Tab');
      await press(page, start, 'Shift+Tab');
      await page.getByRole('dialog', { name: '确认升级？' }).waitFor();
      await page.keyboard.press('Escape');
      await goOn(page, start);
    }
    await leave();
  });

  it('the system administrator signs in, shuts an account and opens it again, which the auditor reads', async () => {
    const { page, leave } = await signInByKeys(browser, run, 'system-admin');
    await toPage(page, '账户管理');
    await write(page, page.getByRole('searchbox', { name: '按登录名或姓名查找' }), 'lecturer');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('username') === 'lecturer');
    await settled(page);
    await press(page, page.getByRole('link', { name: 'lecturer', exact: true }));
    for (const [step, after] of [
      ['停用账户', '已停用'],
      ['启用账户', '使用中'],
    ] as const) {
      await press(page, button(page, step));
      await reasoned(page, '理由', `键盘演示 ${stamp}`, step);
      await page.locator('h1').getByText(after).waitFor();
      await goOn(page);
    }
    const account = new URL(page.url()).pathname;
    await leave();

    const auditor = await signIn(browser, run, 'auditor', { path: '/audit' });
    await settled(auditor.page);
    await stepTo(auditor.page, box(auditor.page, '身份'), '系统管理员');
    await choose(auditor.page, box(auditor.page, '事项'), '停用账户');
    await auditor.page.waitForURL((url) => url.searchParams.has('role') && url.searchParams.has('action'));
    await settled(auditor.page);
    const line = rows(auditor.page).first().getByRole('button', { name: '停用账户' });
    await press(auditor.page, line);
    const drawer = auditor.page.getByRole('dialog');
    await drawer.getByText(`键盘演示 ${stamp}`).waitFor();
    await tabTo(auditor.page, drawer.getByRole('button', { name: '此人的全部记录' }));
    await auditor.page.keyboard.press('Escape');
    await goOn(auditor.page, line);
    await auditor.page.keyboard.press('Enter');
    await press(auditor.page, drawer.getByRole('link', { name: account.split('/').pop() }));
    await auditor.page.waitForURL((url) => url.pathname === account);
    await auditor.leave();
  });

  it('the researcher opens an institute and reads what it has been through', async () => {
    const { page, leave } = await signIn(browser, run, 'researcher', { path: '/today' });
    await settled(page);
    await toPage(page, '指导机构', '家庭教育指导机构');
    const institute = page.getByRole('link', { name: /青秀区.*家庭教育指导所$/ });
    const name = (await institute.textContent()) ?? '';
    await press(page, institute);
    await page.getByRole('heading', { name }).waitFor();
    await page.getByRole('heading', { name: '经过', exact: true }).waitFor();
    await settled(page);
    await press(page, page.getByRole('link', { name: '指导机构列表' }));
    await institute.waitFor();
    await leave();
  });

  it('a parent finds a school, and the data protection officer what was read', async () => {
    const parent = await signIn(browser, run, 'guardian', { path: '/today' });
    await settled(parent.page);
    await toPage(parent.page, '学校名录');
    await write(parent.page, parent.page.locator('main').getByRole('searchbox'), '小橘灯');
    await parent.page.keyboard.press('Enter');
    const school = button(parent.page, foreignSchool);
    await press(parent.page, school);
    const look = parent.page.getByRole('dialog');
    await look.getByText(foreignSchool).first().waitFor();
    await parent.page.keyboard.press('Escape');
    await goOn(parent.page, school);
    await parent.leave();

    const officer = await signIn(browser, run, 'data-protection-officer', { path: '/today' });
    await settled(officer.page);
    if (run.secondFactorRoles.includes('data-protection-officer')) {
      // The log opens after a second step, which begins at the sign-in service.
      await press(officer.page, button(officer.page, '进行两步验证').first());
      await officer.page.waitForURL((url) => url.href.startsWith(run.keycloak));
    } else {
      await toPage(officer.page, '审计记录');
      await stepTo(officer.page, box(officer.page, '结果'), '已办理');
      await officer.page.waitForURL((url) => url.searchParams.has('result'));
      await settled(officer.page);
      await press(officer.page, rows(officer.page).first().getByRole('button'));
      await officer.page.getByRole('dialog').getByText('完整显示的个人信息').waitFor();
    }
    await officer.leave();
  });
});
