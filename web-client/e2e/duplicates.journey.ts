import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { tokenOf } from './support/integrator';
import { desktop, phone, settled, signIn } from './support/person';

const SCHOOL = 'school-admin';

describe('pupils who were written down twice', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** Two rows of one child, of which one has left, as a school that enrols anew leaves them. */
  async function twoRows() {
    const username = run.accounts.find((account) => account.role === SCHOOL)?.username ?? '';
    const token = await tokenOf(run, username);
    const ask = async (path: string, body?: object, tag?: string) => {
      const answer = await fetch(`${run.api}/api/v1/${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          ...(tag ? { 'If-Match': tag } : {}),
        },
        body: body && JSON.stringify(body),
      });
      const told = await answer.json();
      expect(answer.ok, `${path} ${JSON.stringify(told)}`).toBe(true);
      return { told, tag: answer.headers.get('ETag') ?? undefined };
    };
    const school = (await ask('schools?limit=1')).told.items[0].id;
    const overrides = [{ rule: 'SD-01', reason: '另一条记录由原学校登记' }];
    const child = {
      name: '韦重儿',
      sex: '1',
      birthDate: '2017-03-05',
      idType: 'Z',
      school,
      from: '2024-09-01',
    };
    const kept = (await ask('students', { ...child, overrides })).told.id;
    const other = (await ask('students', { ...child, overrides })).told.id;
    const { tag } = await ask(`students/${other}`);
    await ask(`students/${other}/leave`, { on: '2025-01-10', reason: '登记重复' }, tag);
    const report = { first: kept, second: other, note: '班主任说是同一个孩子' };
    return { kept, other, pair: (await ask('student-duplicates', report)).told.pair.id };
  }

  it('are one after two people have looked at both, and the page of the child says so', async () => {
    const { kept, other, pair } = await twoRows();
    const school = await signIn(browser, run, SCHOOL, { path: `/student-duplicates/${pair}` });
    const page = school.page;
    await page.getByText('班主任说是同一个孩子').waitFor();
    await page.getByText('不同', { exact: true }).first().waitFor();
    await settled(page);
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await settled(page);
    await expectNarrow(page);
    await page.getByRole('button', { name: /提出合并$/ }).click();
    let dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /在读$/ }).check();
    await dialog.getByRole('textbox', { name: '理由' }).fill('出生证明和户口簿都是同一人');
    await expectAccessible(page);
    await expectNarrow(page);
    await dialog.getByRole('button', { name: '提出合并', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('h1').getByText('待审批合并').waitFor();

    const county = await signIn(browser, run, 'county-admin', { path: '/student-duplicates' });
    await county.page.getByRole('link', { name: /与/ }).first().waitFor();
    await settled(county.page);
    await expectAccessible(county.page);
    await county.page.goto(`${run.api}/student-duplicates/${pair}`);
    await county.page.getByRole('button', { name: /合并$/ }).click();
    dialog = county.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /在读$/ }).check();
    await dialog.getByRole('textbox', { name: '理由' }).fill('已核对学籍档案');
    await dialog.getByRole('button', { name: '合并', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await county.page.locator('h1').getByText('已合并').waitFor();
    await settled(county.page);
    await expectAccessible(county.page);
    await county.leave();

    await page.setViewportSize(desktop);
    await page.goto(`${run.api}/students/${other}`);
    await page.getByRole('link', { name: '打开保留的记录' }).click();
    await page.waitForURL(new RegExp(`/students/${kept}$`));
    await page.getByRole('tab', { name: '重复核实' }).click();
    await page.getByText('已核对学籍档案').waitFor();
    await settled(page);
    await expectAccessible(page);
    await school.leave();
  });
});
