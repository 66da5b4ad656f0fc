import type { Locator, Page } from 'playwright-core';

/** The school every demo account of a school belongs to. */
export const demoSchool = '南宁市青秀区云澜实验学校';
/** A school of another county, in nobody's scope but the bureau's and the inspector's. */
export const foreignSchool = '南宁市西乡塘区小橘灯幼儿园';

/** The value beside a label in a list of facts. */
export function fact(page: Page, label: string): Locator {
  const term = page.locator('dt', { hasText: new RegExp(`^${label}$`) });
  return page.locator('dl > div').filter({ has: term }).locator('dd');
}

/** The rows of the list on the screen. */
export function rows(page: Page): Locator {
  return page.locator('.ant-table-row');
}

/** Picks one entry of a select by the words people read. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  const list = page.locator('.ant-select-dropdown:visible');
  await list.getByText(option, { exact: true }).click();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
}

export async function searchByName(page: Page, name: string): Promise<void> {
  const box = page.locator('main').getByRole('searchbox', { name: '按校名查找学校' });
  await box.fill(name);
  await box.press('Enter');
}

/** A phone number nobody has used before in this run. */
export function newPhone(): string {
  const tail = String(Date.now() % 10_000_000).padStart(7, '0');
  return `0771-2${tail.slice(1)}`;
}

/** A school of the demo county that is nobody's demo school: its life may change. */
export const lifeSchool = '南宁市青秀区桐溪小学';

export async function openSchool(page: Page, name: string): Promise<void> {
  await searchByName(page, name);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name }).waitFor();
}

/** Opens the form of one step and fills it in; the school's page shows the proposal afterwards. */
export async function proposeStep(page: Page, step: string, reason: string): Promise<void> {
  await openStep(page, step);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '申请理由' }).fill(reason);
  await dialog.getByRole('button', { name: '提交申请' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

export async function openStep(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: '办学变动' }).click();
  await page.getByRole('menuitem', { name: step }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: '申请理由' }).waitFor();
}
