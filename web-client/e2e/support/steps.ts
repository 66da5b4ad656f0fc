import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from './accessible';
import { settled } from './person';
import { demoSchool } from './screens';

/** Takes a step in the dialog that a button opens, and says why. */
export async function takeStep(page: Page, button: Locator, name: string, reason: string): Promise<void> {
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '理由' }).fill(reason);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** A step on an account with its reason; the account's page is open. */
export function accountStep(page: Page, step: string, reason: string): Promise<void> {
  return takeStep(page, page.getByRole('button', { name: step }), step, reason);
}

/** Fills a date as people type it, and goes on to the next field or takes it by Enter. */
export async function fillDay(page: Page, label: string, day: string, key: 'Tab' | 'Enter' = 'Tab') {
  const box = page.getByRole('textbox', { name: label });
  await box.fill(day);
  await box.press(key);
}

/** Picks one entry of a select in a dialog by typing and Enter, as the keyboard does it. */
export async function pick(page: Page, label: string, text: string, option = text): Promise<void> {
  const box = page.getByRole('dialog').getByRole('combobox', { name: label, exact: true });
  await box.fill(text);
  const first = page.locator('.ant-select-dropdown:visible .ant-select-item-option-active');
  await first.filter({ hasText: option }).waitFor();
  await box.press('Enter');
  await page.getByRole('dialog').getByTitle(option).waitFor();
  // Its list has no name of its own and is gone a moment later.
  await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
}

/** Finds a school by a part of its name, in a form of the page or of a dialog. */
export async function pickSchool(within: Page | Locator, label: string, text: string, name: string) {
  const box = within.getByRole('combobox', { name: label });
  await box.click();
  await box.fill(text);
  const page = 'page' in within ? within.page() : within;
  await page.locator('.ant-select-dropdown:visible').getByText(name).first().click();
}

/** Today as people type it; a day begins later in Greenwich than here, never earlier. */
export function today(): string {
  const [year, month, day] = new Date().toISOString().slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** A number as a part of a name that nobody else has in this run: names have no digits. */
export function spelled(digits: string): string {
  return [...digits].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');
}

/** Registers somebody who begins to work at the caller's school; the address of their page. */
export async function registerStaff(page: Page, name: string, phone: string, day: string): Promise<string> {
  await page.goto(new URL('/staff/new', page.url()).href);
  await page.getByRole('textbox', { name: '手机号' }).fill(phone);
  await page.getByRole('textbox', { name: '姓名' }).fill(name);
  await pickSchool(page, '任职学校', '云澜', demoSchool);
  await fillDay(page, '到岗日期', day);
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { name }).waitFor();
  // The page is loaded before the address changes.
  await page.waitForURL((url) => !url.pathname.endsWith('/new'));
  return page.url();
}

/** Ends the work of somebody whose page is at this address. */
export async function endStaff(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
  await takeStep(page, page.getByRole('button', { name: '结束任职' }), '结束任职', '演示结束');
}

/** Decides in a dialog that asks why, and on what it rests. */
export async function decide(page: Page, verb: string, reason: string, basis?: string): Promise<void> {
  await page.getByRole('button', { name: verb }).click();
  const dialog = page.getByRole('dialog');
  if (basis) await dialog.getByRole('radio', { name: basis }).check();
  await dialog.getByRole('textbox', { name: '理由' }).fill(reason);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: verb }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Saves how one wants to be told; the word of it is gone after three seconds, the answer is not. */
export async function saveSettings(page: Page): Promise<void> {
  const saved = page.waitForResponse(
    (answer) => answer.url().endsWith('/me/message-settings') && answer.request().method() === 'PUT',
  );
  await page.getByRole('button', { name: '保存' }).click();
  expect((await saved).status()).toBe(200);
}
