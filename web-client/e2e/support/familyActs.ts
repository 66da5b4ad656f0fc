import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { tokenOf } from './integrator';
import { settled } from './person';
import { lifeSchool } from './screens';
import { pick } from './steps';

/**
 * What families and their schools do before a picture is taken. The synthetic city has none of it; the
 * first picture writes it down, and the others find it.
 */

async function answer(role: string, path: string, body?: object) {
  const run = inject('run');
  const username = run.accounts.find((account) => account.role === role)?.username ?? '';
  const response = await fetch(`${run.api}/api/v1/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      Authorization: `Bearer ${await tokenOf(run, username)}`,
      ...(body && { 'Content-Type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
  expect(response.ok, `${path} ${response.status}`).toBe(true);
  return await response.json();
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await settled(page);
}

/** The list in a tab of a pupil. */
async function tabOf(page: Page, student: string, name: string) {
  await open(page, `/students/${student}`);
  await page.getByRole('tab', { name }).click();
  await settled(page);
  return page.getByRole('list', { name });
}

/** Sends the form of a dialog, and it is gone. */
async function send(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Goes from the own children to a page about the first of them. */
export async function openOfChild(page: Page, link: string, heading: string): Promise<void> {
  await page.getByRole('link', { name: link }).first().click();
  await page.getByRole('heading', { name: heading }).waitFor();
}

export async function askOnce(page: Page): Promise<void> {
  const list = page.getByRole('list', { name: '我提出的申请' });
  if (await list.isVisible()) return;
  await page.getByRole('link', { name: '提出申请' }).click();
  await page.getByRole('radio', { name: /^查阅/ }).check();
  await page
    .getByRole('radio', { name: /（.*）$/ })
    .first()
    .check();
  await page.getByRole('textbox', { name: '具体内容' }).fill('想知道保存了孩子的哪些信息');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.waitForURL(/\/my-requests\/[0-9a-f-]{36}$/);
  await open(page, '/my-requests');
  await list.waitFor();
}

export async function openRequest(page: Page): Promise<void> {
  await page.getByRole('list', { name: '个人信息申请列表' }).getByRole('link').first().click();
  await page.waitForURL(/\/subject-requests\//);
}

export async function arrangeOnce(page: Page): Promise<void> {
  const [pupil] = (await answer('school-admin', 'students?status=ENROLLED&placed=true&limit=1')).items;
  const list = await tabOf(page, pupil.id, '委托照护');
  if (!(await list.isVisible())) {
    await page.getByRole('button', { name: '登记委托照护' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '照护人姓名' }).fill('示例阿婆');
    await dialog.getByRole('textbox', { name: '委托的原因' }).fill('父母在外地务工');
    await dialog.getByRole('checkbox', { name: '父母已书面告知学校' }).check();
    await send(page, '登记委托照护');
  }
  await list.getByRole('link').first().click();
  await page.waitForURL(/\/care-arrangements\//);
}

/** Only a named reader may know the group, and the county names one. */
export async function categoriseOnce(page: Page): Promise<void> {
  const places = (await answer('county-admin', `schools?name=${encodeURIComponent('桐溪')}&limit=5`)).items;
  const place = places.find((one: { name: string }) => one.name === lifeSchool);
  const { accountId } = await answer('school-admin', 'me');
  const held = `grants?account=${accountId}&school=${place.id}&post=NAMED_READER&state=LIVE`;
  if ((await answer('county-admin', held)).items.length === 0) {
    await answer('county-admin', 'grants', {
      account: accountId,
      role: 'school-admin',
      scopeKind: 'SCHOOL',
      ref: place.id,
      post: 'NAMED_READER',
      reason: '指定为关爱专人',
    });
  }
  const [pupil] = (await answer('county-admin', `students?school=${place.id}&status=ENROLLED&limit=1`)).items;
  const list = await tabOf(page, pupil.id, '关爱记录');
  if (!(await list.isVisible())) {
    await page.getByRole('button', { name: '登记关爱记录' }).click();
    await pick(page, '情况', '留守', '留守儿童');
    await page.getByRole('dialog').getByRole('radio', { name: '走访记录' }).check();
    await send(page, '登记关爱记录');
  }
  await list.getByRole('link', { name: '需要关爱' }).first().click();
  await page.waitForURL(/\/special-categories\//);
}

export async function orderOnce(page: Page): Promise<void> {
  const links = (await answer('school-admin', 'guardian-links?status=VERIFIED&limit=200')).items;
  const cut = links.find((one: { cutByOrder: boolean }) => one.cutByOrder);
  // Nobody who signs in loses sight of a child for a picture.
  const link = cut ?? links.find((one: { hasAccount: boolean }) => !one.hasAccount);
  if (!cut) {
    await open(page, `/guardian-links/${link.id}`);
    await page.getByRole('button', { name: '登记法院文书' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: '抚养、探望的判决或裁定' }).check();
    await dialog.getByRole('textbox', { name: '作出文书的法院' }).fill('示例区人民法院');
    await dialog.getByRole('textbox', { name: '文书编号' }).fill('（2026）桂示例民初 7 号');
    await dialog.getByRole('checkbox', { name: '已核对文书原件' }).check();
    await send(page, '登记法院文书');
  }
  const list = await tabOf(page, link.student, '法院文书');
  await list.getByRole('link').first().click();
  await page.waitForURL(/\/court-orders\//);
}
