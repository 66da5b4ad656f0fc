import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { tokenOf } from './support/integrator';
import { phone, settled, signIn } from './support/person';

describe('looking for a pupil', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const ask = async (path: string) => {
    const headers = { Authorization: `Bearer ${await tokenOf(run, 'school')}` };
    const answer = await fetch(`${run.api}/api/v1/${path}`, { headers });
    expect(answer.status, path).toBe(200);
    return answer.json();
  };

  it('the school finds a pupil by the name and by how it is typed, on the desk and on the phone', async () => {
    const some = (await ask('students?status=ENROLLED&limit=1')).items[0];
    const { name } = await ask(`students/${some.id}`);
    const desk = await signIn(browser, run, 'school-admin', { path: '/students' });
    await settled(desk.page);
    const box = desk.page.getByRole('searchbox', { name: '查找学生' });
    await box.fill(name);
    await box.press('Enter');
    const results = desk.page.getByRole('table', { name: '查找结果' });
    await results.locator(`a[href="/students/${some.id}"]`).waitFor();
    await expectAccessible(desk.page);
    // What was typed is in no address.
    expect(desk.page.url()).toBe(`${run.api}/students`);
    await box.fill('12345');
    await box.press('Enter');
    await desk.page.getByText('数字请输入家长手机号的后四位').waitFor();
    await desk.leave();

    const hand = await signIn(browser, run, 'school-admin', { path: '/students', viewport: phone });
    await settled(hand.page);
    await hand.page.getByRole('searchbox', { name: '查找学生' }).fill('不会有这样的名');
    await hand.page.getByRole('button', { name: '查找', exact: true }).click();
    await hand.page.getByText('没有找到这样的学生').waitFor();
    await expectAccessible(hand.page);
    await expectNarrow(hand.page);
    await hand.page.getByRole('button', { name: '清除查找' }).click();
    await hand.page.getByRole('list', { name: '学生列表' }).waitFor();
    await hand.leave();
  });
});
