import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, looksRight } from './support/accessible';
import { launchBrowser } from './support/browser';
import { tokenOf } from './support/integrator';
import { goTo, settled, signIn } from './support/person';
import { choose, fact, rows } from './support/screens';
import { fillDay, pickSchool, takeStep } from './support/steps';

const OFFICER = 'bureau-admin';
/** Works at the bureau for as long as the journey lasts; no other journey is about this account. */
const COLLEAGUE = 'safety-officer';
const AGENCY = '南宁市民政局';
const LAST_DAY = `${new Date().getFullYear() + 1}年6月30日`;
const OWN = '这是您登记的申请，请由另一位经办人答复。';

describe('data that another agency needs', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const usernameOf = (role: string) => run.accounts.find((one) => one.role === role)?.username ?? '';

  async function ask(role: string, path: string, body?: object, tag?: string) {
    const answer = await fetch(`${run.api}/api/v1/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        Authorization: `Bearer ${await tokenOf(run, usernameOf(role))}`,
        'Content-Type': 'application/json',
        ...(tag ? { 'If-Match': tag } : {}),
      },
      body: body && JSON.stringify(body),
    });
    const told = await answer.json();
    expect(answer.ok, `${path} ${JSON.stringify(told)}`).toBe(true);
    return { told, tag: answer.headers.get('ETag') ?? undefined };
  }

  /** The demo has one officer of the bureau, and two are needed: the other's grant, once it counts. */
  async function appoint(): Promise<string> {
    const { accountId } = (await ask(COLLEAGUE, 'me')).told;
    const held = await ask(OFFICER, `grants?account=${accountId}&role=${OFFICER}&state=LIVE`);
    const wanted = { account: accountId, role: OFFICER, scopeKind: 'CITY', reason: '答复数据共享申请' };
    const grant = held.told.items[0] ?? (await ask(OFFICER, 'grants', wanted)).told;
    // The sign-in service hears of it a moment later.
    const works = async () => {
      const token = await tokenOf(run, usernameOf(COLLEAGUE));
      const headers = { Authorization: `Bearer ${token}`, 'Acting-As': OFFICER };
      return (await fetch(`${run.api}/api/v1/agreements?limit=1`, { headers })).status;
    };
    await expect.poll(works, { interval: 1_000 }).toBe(200);
    return grant.id;
  }

  async function dismiss(grant: string): Promise<void> {
    const { tag } = await ask(OFFICER, `grants/${grant}`);
    await ask(OFFICER, `grants/${grant}/end`, { reason: '已答复' }, tag);
  }

  /** As the letter of the agency has it; the page of the application stands. */
  async function register(page: Page, purpose: string): Promise<void> {
    await page.getByRole('link', { name: '登记申请' }).first().click();
    await page.getByRole('heading', { name: '登记共享申请' }).waitFor();
    await settled(page);
    await pickSchool(page, '协作单位', '民政', AGENCY);
    await page.getByRole('textbox', { name: '对方联系部门和电话' }).fill('儿童福利科 0771-5500000');
    await page.getByRole('textbox', { name: '履行的职责' }).fill('困境儿童保障');
    await page.getByRole('textbox', { name: '用途' }).fill(purpose);
    await page.getByRole('textbox', { name: '法律依据' }).fill('未成年人保护法第九十八条');
    await choose(page, '资源', '学生学籍信息');
    await page.getByText('有条件共享').waitFor();
    await page.getByRole('checkbox', { name: /^姓名/ }).check();
    await page.getByRole('checkbox', { name: /^就读状态/ }).check();
    await page.getByRole('checkbox', { name: /^证件号码/ }).check();
    await page.getByText('选了敏感数据项：证件号码').waitFor();
    await looksRight(page);
    await page.getByRole('checkbox', { name: /^证件号码/ }).uncheck();
    await page.getByText('已选 2 项').waitFor();
    await page.getByRole('radio', { name: '部分管理单位' }).check();
    await fillDay(page, '截止日期', LAST_DAY);
    // A part of the city is never sent without saying which.
    await page.getByRole('button', { name: '登记申请' }).click();
    await page.getByText('请选择 1 到 20 个管理单位').waitFor();
    await choose(page, '管理单位', '青秀区');
    await page.getByText('没有这项承诺不能申请').waitFor();
    await page.getByRole('checkbox', { name: /^对方已承诺/ }).check();
    await looksRight(page);
    await page.getByRole('button', { name: '登记申请' }).click();
    await page.waitForURL(/\/agreements\/[0-9a-f-]{36}$/);
    await page.locator('h1').getByText('待审批').waitFor();
    await settled(page);
  }

  /** Another officer of the bureau finds it in the list and says yes. */
  async function grantAsColleague(number: string): Promise<void> {
    const { page, leave } = await signIn(browser, run, COLLEAGUE, { path: '/today' });
    await page.getByRole('button', { name: '切换身份' }).click();
    await page.getByRole('menuitem', { name: /^市教育局管理员/ }).click();
    await page.getByRole('button', { name: '切换身份' }).getByText('市教育局管理员').waitFor();
    await settled(page);
    await goTo(page, '数据共享', '/agreements');
    await page.getByRole('link', { name: number }).click();
    await page.locator('h1').getByText('待审批').waitFor();
    await page.getByRole('button', { name: /同意共享$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '附言' }).fill('请按约定的用途使用。');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '同意共享', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('h1').getByText('已同意').waitFor();
    await page.getByText('还没有密钥读取变更。').waitFor();
    await looksRight(page);
    await leave();
  }

  it('is applied for by one officer and granted by another, and ends when it is revoked', async () => {
    const grant = await appoint();
    const { page, leave } = await signIn(browser, run, OFFICER, { path: '/agreements' });
    await page.getByRole('heading', { name: '数据共享', exact: true }).waitFor();
    await settled(page);
    await looksRight(page);
    await register(page, `核对困境儿童是否在读 ${Date.now()}`);
    await page.getByText(OWN).first().waitFor();
    expect(await page.getByRole('button', { name: /同意共享$/ }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: '不同意' }).isDisabled()).toBe(true);
    expect(await fact(page, '范围').textContent()).toBe('管理单位：青秀区');
    await looksRight(page);
    const number = (await fact(page, '协议编号').textContent()) ?? '';
    expect(number).toMatch(/^SA-450100-\d{4}-\d{6}$/);

    await grantAsColleague(number);
    await dismiss(grant);

    await page.reload();
    await page.locator('h1').getByText('已同意').waitFor();
    await page.getByText('请按约定的用途使用。').waitFor();
    const address = page.url();
    await page.goto(`${run.api}/agreements?status=GRANTED&resource=students`);
    await settled(page);
    const row = rows(page).filter({ hasText: number });
    await row.getByText('可以读取').waitFor();
    await row.getByText(AGENCY).waitFor();
    await expectAccessible(page);

    await page.goto(address);
    await settled(page);
    await takeStep(page, page.getByRole('button', { name: '终止共享' }), '终止共享', '对方职责已经调整');
    await page.locator('h1').getByText('已终止').waitFor();
    await page.getByText('对方职责已经调整').waitFor();
    await leave();
  });

  /** What is told once: read, put away, and no longer there. */
  async function takeSecret(page: Page): Promise<{ secret: string; tokenUrl: string }> {
    const told = page.getByRole('dialog', { name: '新密钥，只显示这一次' });
    await told.waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    const secret = (await told.getByTestId('told-secret').textContent()) ?? '';
    const tokenUrl = (await told.getByTestId('told-tokenUrl').textContent()) ?? '';
    expect(secret.length).toBeGreaterThan(20);
    await told.getByRole('button', { name: '已经保存好，关闭' }).click();
    await told.waitFor({ state: 'hidden' });
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept + (await page.content())).not.toContain(secret);
    return { secret, tokenUrl };
  }

  it('is read with a key that is told once, told anew, and ended', async () => {
    const client = `partner-mca-${Date.now()}`;
    const { page, leave } = await signIn(browser, run, 'system-admin', { path: '/api-clients' });
    await page.getByRole('heading', { name: '协作单位密钥' }).waitFor();
    await settled(page);
    await looksRight(page);
    await page.getByRole('button', { name: '建立密钥' }).first().click();
    const dialog = page.getByRole('dialog', { name: '建立密钥' });
    await pickSchool(dialog, '协作单位', '民政', AGENCY);
    await dialog.getByRole('textbox', { name: '客户端名称' }).fill(client);
    await dialog.getByRole('textbox', { name: '用途' }).fill('民政局数据仓库每晚读取');
    await dialog.getByRole('textbox', { name: '可以使用的网络地址' }).fill('10.2.3.0/24');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '建立密钥', exact: true }).click();
    const first = await takeSecret(page);

    await page.getByRole('link', { name: client }).click();
    await page.getByRole('heading', { name: client }).waitFor();
    await settled(page);
    expect(await fact(page, '可以使用的网络地址').textContent()).toBe('10.2.3.0/24');
    await looksRight(page);
    await page.getByRole('button', { name: '更换密钥' }).click();
    const renewing = page.getByRole('dialog', { name: '更换密钥' });
    await renewing.getByText('旧密钥立即失效').waitFor();
    await renewing.getByRole('button', { name: '更换密钥', exact: true }).click();
    const second = await takeSecret(page);

    const opens = async (secret: string) => {
      const asked = { grant_type: 'client_credentials', client_id: client, client_secret: secret };
      const body = new URLSearchParams(asked);
      return (await fetch(second.tokenUrl, { method: 'POST', body })).ok;
    };
    expect(await opens(second.secret)).toBe(true);
    expect(await opens(first.secret)).toBe(false);

    await takeStep(page, page.getByRole('button', { name: '停用密钥' }), '停用密钥', '演示结束');
    await page.locator('h1').getByText('已停用').waitFor();
    await page.getByText('演示结束').waitFor();
    await expectAccessible(page);
    await leave();
  });
});
