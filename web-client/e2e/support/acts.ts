import type { Page } from 'playwright-core';
import { settled } from './person';
import { demoSchool, lifeSchool, openSchool, proposeStep, searchByName } from './screens';

/** What people do before a picture of their screen is taken. */

export async function openDemoSchool(page: Page): Promise<void> {
  await searchByName(page, '云澜');
  await page.getByRole('link', { name: demoSchool }).click();
  await page.getByRole('heading', { name: demoSchool }).waitFor();
}

export async function openForm(page: Page): Promise<void> {
  await openDemoSchool(page);
  await page.getByRole('button', { name: '修改资料' }).click();
  await page.getByRole('textbox', { name: '联系电话' }).waitFor();
}

/** Somebody else saves in between, by the same API, so that the form meets a newer version. */
export async function meetConflict(page: Page): Promise<void> {
  await openForm(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('textbox', { name: '简称' }).fill(`云澜${Date.now() % 100}`);
  await other.getByRole('textbox', { name: '联系电话' }).fill(`0771-2${String(Date.now()).slice(-6)}`);
  await other.getByRole('button', { name: '保存' }).click();
  await other.getByRole('heading', { name: demoSchool }).waitFor();
  await other.close();
  await page.getByRole('textbox', { name: '联系电话' }).fill('0771-5512345');
  await page.getByRole('textbox', { name: '详细地址' }).fill('演示大道 18 号');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('这所学校刚被别人修改过').waitFor();
}

export async function openFirstAccount(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'county' }).click();
  await page.getByRole('button', { name: '重置密码' }).waitFor();
}

export async function openNewAccounts(page: Page): Promise<void> {
  await page.getByRole('button', { name: '建立账户' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: '姓名' }).waitFor();
}

/** Each picture makes an account of its own: a password is shown only once. */
export async function printOneSlip(page: Page): Promise<void> {
  await openNewAccounts(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '姓名' }).fill('示例教师甲\n示例教师乙');
  await dialog.getByRole('combobox').click();
  await page.locator('.ant-select-item-option').first().click();
  await dialog.getByRole('button', { name: '建立账户' }).click();
  await dialog.getByRole('link', { name: '打印 2 张凭条' }).click();
  await page.getByRole('button', { name: '取出 2 张凭条' }).click();
  await page.getByTestId('one-time-password').first().waitFor();
}

/** The same proposal serves every picture: there can be only one at a time. */
export async function proposeOnce(page: Page): Promise<void> {
  await openSchool(page, lifeSchool);
  await settled(page);
  if (!(await page.getByText('有一项待审批的申请').isVisible())) {
    await proposeStep(page, '暂停办学', '校舍加固，学生已分流到邻近学校。');
    await page.getByText('有一项待审批的申请').waitFor();
  }
}

/** Three of those who cannot sign in yet. */
export async function tickNewcomers(page: Page): Promise<void> {
  for (const nth of [0, 1, 2]) await page.locator('main').getByRole('checkbox').nth(nth).check();
  await page.getByText('已选 3 人').waitFor();
}

/** The form for the end of a role, over the role it is about. */
export async function openPeriod(page: Page): Promise<void> {
  await page.getByRole('button', { name: /· teacher$/ }).click();
  await page.getByRole('button', { name: '修改期限' }).click();
  await page.getByRole('button', { name: '保存期限' }).waitFor();
}
