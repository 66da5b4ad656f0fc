import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow, looksRight } from './support/accessible';
import { launchBrowser } from './support/browser';
import { goTo, phone, settled, signIn } from './support/person';
import { demoSchool, fact } from './support/screens';
import { sheetsOf } from './support/workbook';

describe('lists are taken away', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('the county takes the schools behind a figure as a workbook', async () => {
    const { page, leave } = await signIn(browser, run, 'county-admin', { path: '/cockpit/M25' });
    await page.getByRole('button', { name: '导出' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/按当前的筛选和排序导出 [\d,]+ 条/).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '开始导出' }).click();
    await dialog.getByText('已完成').waitFor();
    expect(await dialog.getByRole('button', { name: '开始导出' }).count()).toBe(0);
    await expectAccessible(page);
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '下载结果文件' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    const bytes: Buffer[] = [];
    for await (const part of await file.createReadStream()) bytes.push(part);
    // A workbook is a zip of parts.
    expect(Buffer.concat(bytes).subarray(0, 2).toString('latin1')).toBe('PK');
    await page.setViewportSize(phone);
    await settled(page);
    await expectNarrow(page);
    await leave();
  });

  it('a parent reads the directory and takes nothing away', async () => {
    const { page, leave } = await signIn(browser, run, 'guardian', { path: '/directory', viewport: phone });
    await page.getByRole('heading', { name: '学校名录' }).waitFor();
    await settled(page);
    expect(await page.getByRole('button', { name: '导出' }).count()).toBe(0);
    await leave();
  });
});

/** A name that many have here; as a filter it may stand in no address, and no approver reads it. */
const PART_OF_NAME = '韦';
const OWN = '这是您的申请，请由另一位有权批准的人答复。';

describe('lists about children are asked for', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** From the list of pupils, with a filter on it, to the page of the request. */
  async function applyFromTheList(page: Page, reason: string): Promise<void> {
    const name = page.getByRole('searchbox', { name: '姓名中的字' });
    await name.fill(PART_OF_NAME);
    await name.press('Enter');
    await settled(page);
    await page.getByRole('button', { name: '申请导出' }).click();
    await page.getByRole('heading', { name: '申请导出', level: 1 }).waitFor();
    expect(decodeURIComponent(page.url())).not.toContain(PART_OF_NAME);
    await page.getByText(`姓名中的字：${PART_OF_NAME}`).waitFor();
    await page.getByText('状态：在读、休学').waitFor();
    await page.getByText(/^现在符合条件的有 [\d,]+ 条/).waitFor();
    await page.getByText('必须由另一人批准').waitFor();
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('请写明用途和理由，10 到 500 字', { exact: true }).waitFor();
    await page.getByRole('textbox', { name: '用途和理由' }).fill(reason);
    await looksRight(page);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL(/\/export-requests\/[0-9a-f-]{36}$/);
    await page.locator('h1').getByText('待审批').waitFor();
    await settled(page);
  }

  /** The county reads what is asked and why, and says yes. */
  async function approve(page: Page, number: string, reason: string): Promise<void> {
    await page.goto(`${run.api}/export-requests?status=SUBMITTED&sort=dueAt`);
    await page.getByRole('heading', { name: '导出审批' }).waitFor();
    await looksRight(page);
    await page.getByRole('link', { name: number }).click();
    await page.getByText(reason).waitFor();
    const filters = page.getByRole('list', { name: '筛选条件' });
    await filters.getByText('已填写，此处不显示').waitFor();
    expect(await filters.textContent()).not.toContain(PART_OF_NAME);
    expect(await page.getByRole('button', { name: '取一次性链接' }).count()).toBe(0);
    await page.getByRole('button', { name: /批准$/ }).last().click();
    const dialog = page.getByRole('dialog', { name: '批准', exact: true });
    await dialog.getByRole('textbox', { name: '附言' }).fill('只交承保公司核对。');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '批准', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('h1').getByText('已批准').waitFor();
  }

  /** Fetches the book by a link that works once. */
  async function take(page: Page): Promise<Buffer> {
    await page.getByRole('button', { name: '取一次性链接' }).click();
    const dialog = page.getByRole('dialog', { name: '取一次性链接' });
    await dialog.getByText(/^还可以取 3 次/).waitFor();
    await expectAccessible(page);
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '取文件' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^学生-\d{8}-\d{4}\.xlsx$/);
    const bytes: Buffer[] = [];
    for await (const part of await file.createReadStream()) bytes.push(part);
    await dialog.waitFor({ state: 'hidden' });
    return Buffer.concat(bytes);
  }

  it('by the school, approved by the county, and fetched once with a mark on every row', async () => {
    const reason = `为学生办理意外伤害保险，交承保公司核对，办结后删除 ${Date.now()}`;
    const school = await signIn(browser, run, 'school-admin', { path: '/students' });
    await settled(school.page);
    await applyFromTheList(school.page, reason);
    await school.page.getByText(OWN).first().waitFor();
    expect(await school.page.getByRole('button', { name: '不批准' }).isDisabled()).toBe(true);
    await school.page.getByText('已送审，由另一人批准').waitFor();
    await looksRight(school.page);
    const number = (await fact(school.page, '申请编号').textContent()) ?? '';
    expect(number).toMatch(/^EX-450100-\d{4}-\d{6}$/);
    expect(await fact(school.page, '范围').textContent()).toBe(demoSchool);

    const county = await signIn(browser, run, 'county-admin', { path: '/today' });
    await goTo(county.page, '导出审批', '/export-requests');
    await approve(county.page, number, reason);

    await school.page.reload();
    await school.page.getByText(/^已批准，请在 .+ 前取走。$/).waitFor();
    await school.page.getByText('只交承保公司核对。').waitFor();
    await looksRight(school.page);
    const [pupils = '', about = ''] = sheetsOf(await take(school.page));
    await school.page.locator('h1').getByText('已取走').waitFor();
    expect(await fact(school.page, '还可以取').textContent()).toBe('2 次');
    await expectAccessible(school.page);

    expect(pupils).toContain('>水印<');
    const marked = pupils.split(number).length - 1;
    expect(marked).toBeGreaterThan(0);
    expect(marked).toBe(pupils.split('<row ').length - 2);
    expect(about).toContain(reason);

    // Whoever approved reads that it was taken, and how much; the file is not theirs.
    await county.page.reload();
    await county.page.getByText(`文件已取走，${marked.toLocaleString('zh-CN')} 条`).waitFor();
    expect(await county.page.getByRole('button', { name: '取一次性链接' }).count()).toBe(0);
    await looksRight(county.page);
    await county.leave();
    await school.leave();
  });
});
