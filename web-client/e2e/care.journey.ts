import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { tokenOf } from './support/integrator';
import { phone, settled, signIn } from './support/person';
import { demoSchool } from './support/screens';
import { decide, pick } from './support/steps';

const OTHER_SCHOOL = '南宁市青秀区桐溪小学';

describe('what few may know of a pupil', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const call = async (role: string, path: string, body?: object, etag?: string): Promise<Response> => {
    const username = run.accounts.find((account) => account.role === role)?.username ?? '';
    const headers = {
      Authorization: `Bearer ${await tokenOf(run, username)}`,
      ...(body && { 'Content-Type': 'application/json' }),
      ...(etag && { 'If-Match': etag }),
    };
    return await fetch(`${run.api}/api/v1/${path}`, {
      method: body ? 'POST' : 'GET',
      headers,
      body: body && JSON.stringify(body),
    });
  };
  const ask = async (role: string, path: string) => {
    const answer = await call(role, path);
    expect(answer.status, path).toBe(200);
    return await answer.json();
  };
  /** Nothing ends before the day it began on, which is a day of Nanning. */
  const civil = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
  const over = () => ({ on: civil.format(new Date()), reason: '演示结束，恢复原状' });
  /** Ends what is there: this time's, or what a run left behind that broke off. */
  const ended = async (role: string, path: string, body: object) => {
    const tag = (await call(role, path)).headers.get('ETag') ?? '';
    expect((await call(role, `${path}/end`, body, tag)).status, path).toBe(200);
  };

  it('the school writes down who looks after a child, its parent that they are in touch', async () => {
    const own = (await ask('guardian', 'students')).items;
    const child = own.find((one: { school: { name: string } }) => one.school.name === demoSchool);
    const left = await ask('school-admin', `care-arrangements?student=${child.id}&status=ACTIVE`);
    for (const { id } of left.items) await ended('school-admin', `care-arrangements/${id}`, over());

    const school = await signIn(browser, run, 'school-admin', { path: `/students/${child.id}` });
    await school.page.getByRole('tab', { name: '委托照护' }).click();
    await school.page.getByRole('button', { name: '登记委托照护' }).click();
    const dialog = school.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '照护人姓名' }).fill('示例阿婆');
    await dialog.getByRole('textbox', { name: '委托的原因' }).fill('父母在外地务工');
    await dialog.getByRole('checkbox', { name: '父母已书面告知学校' }).check();
    await expectAccessible(school.page);
    await dialog.getByRole('button', { name: '登记委托照护' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await school.page.getByText('还缺对村（居）民委员会的书面告知').waitFor();

    const parent = await signIn(browser, run, 'guardian', { path: '/my-children', viewport: phone });
    await parent.page.getByRole('button', { name: '记录一次联系' }).click();
    const form = parent.page.getByRole('dialog');
    await expectAccessible(parent.page);
    await expectNarrow(parent.page);
    await form.getByRole('button', { name: '记录一次联系' }).click();
    await form.waitFor({ state: 'hidden' });
    await parent.page.getByText(/^最近联系/).waitFor();
    await parent.page.getByRole('list', { name: '委托照护' }).getByRole('link').click();
    await parent.page.getByText('家长自报').waitFor();
    await settled(parent.page);
    await expectAccessible(parent.page);
    await expectNarrow(parent.page);
    expect(await parent.page.getByRole('button', { name: '结束照护' }).count()).toBe(0);
    await parent.leave();

    await school.page.getByRole('list', { name: '委托照护' }).getByRole('link').first().click();
    await school.page.getByText('家长自报').waitFor();
    await settled(school.page);
    await expectAccessible(school.page);
    await school.page.getByRole('button', { name: '登记书面告知' }).click();
    await dialog.getByRole('checkbox', { name: '父母已书面告知村（居）民委员会' }).check();
    await dialog.getByRole('button', { name: '登记书面告知' }).click();
    await school.page.getByText('学校、村（居）民委员会都已告知').waitFor();
    await decide(school.page, '结束照护', '演示结束，恢复原状');
    await school.page.locator('h1').getByText('已结束').waitFor();
    await school.leave();
  });

  it('a named reader keeps why a pupil needs care, and no title tells it', async () => {
    const [place] = (
      await ask('county-admin', `schools?name=${encodeURIComponent('桐溪')}&limit=5`)
    ).items.filter((one: { name: string }) => one.name === OTHER_SCHOOL);
    const { accountId } = await ask('school-admin', 'me');
    const grant = {
      account: accountId,
      role: 'school-admin',
      scopeKind: 'SCHOOL',
      ref: place.id,
      post: 'NAMED_READER',
      reason: '指定为关爱专人',
    };
    const held = `grants?account=${accountId}&school=${place.id}&post=NAMED_READER&state=LIVE`;
    if ((await ask('county-admin', held)).items.length === 0) {
      expect((await call('county-admin', 'grants', grant)).status).toBe(201);
    }
    const [{ id: grantId }] = (await ask('county-admin', held)).items;
    const [pupil] = (await ask('county-admin', `students?school=${place.id}&status=ENROLLED&limit=1`)).items;

    const left = await ask('school-admin', `special-categories?student=${pupil.id}&status=ACTIVE`);
    for (const { id } of left.items) await ended('school-admin', `special-categories/${id}`, over());

    const { page, leave } = await signIn(browser, run, 'school-admin', { path: `/students/${pupil.id}` });
    await page.getByRole('tab', { name: '关爱记录' }).click();
    await page.getByRole('button', { name: '登记关爱记录' }).click();
    const dialog = page.getByRole('dialog');
    await pick(page, '情况', '留守', '留守儿童');
    await dialog.getByRole('radio', { name: '走访记录' }).check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '登记关爱记录' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const list = page.getByRole('list', { name: '关爱记录' });
    await list.getByRole('link', { name: '需要关爱' }).first().click();
    await page.getByText('留守儿童').waitFor();
    expect(await page.title()).not.toContain('留守');
    await settled(page);
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await expectNarrow(page);
    await page.getByRole('button', { name: '复核' }).click();
    await dialog.getByRole('button', { name: '复核' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await decide(page, '结束', '演示结束，恢复原状');
    await page.locator('h1').getByText('已结束').waitFor();
    await leave();
    await ended('county-admin', `grants/${grantId}`, { reason: '演示结束，恢复原状' });
  });
});
