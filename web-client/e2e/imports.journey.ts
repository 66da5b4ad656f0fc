import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow, looksRight } from './support/accessible';
import { launchBrowser } from './support/browser';
import { phone, settled, signIn } from './support/person';
import { demoSchool } from './support/screens';
import { spelled } from './support/steps';

const HEAD = '姓名,性别,出生日期,入学年月';

/** As a spreadsheet program saves a table as text: marked as UTF-8. */
function table(name: string, rows: string[]) {
  const text = `\ufeff${[HEAD, ...rows].join('\r\n')}\r\n`;
  return { name, mimeType: 'application/vnd.ms-excel', buffer: Buffer.from(text, 'utf8') };
}

describe('a table is taken over', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('the school checks a table of pupils, sees what is wrong and imports the rest', async () => {
    const own = spelled(String(Date.now()).slice(-8));
    const { page, leave } = await signIn(browser, run, 'school-admin', { path: '/students' });
    await settled(page);
    await page.getByRole('link', { name: '从表格导入' }).click();
    await page.getByRole('heading', { name: '导入表格', level: 1 }).waitFor();
    expect(new URL(page.url()).searchParams.get('resource')).toBe('students');
    // Who answers for one school need not pick it.
    await page.locator('main').getByText(demoSchool).first().waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载模板' }).click();
    expect((await coming).suggestedFilename()).toBe('学生导入模板.xlsx');

    await page.getByRole('button', { name: '先核对，不保存' }).click();
    await page.getByText('请选择表格文件').waitFor();
    const rows = [
      `导入甲${own},男,2019-03-05,202409`,
      `导入乙${own},女,2019-06-18,202409`,
      '导入丙,人,2019-07-01,202409',
    ];
    await page.setInputFiles('input[type="file"]', table('新生名单.csv', rows));
    await page.getByText('新生名单.csv').waitFor();
    await page.getByRole('button', { name: '先核对，不保存' }).click();

    await page.getByText(/^可以导入 2 行，有误 1 行。/).waitFor();
    const wrong = page.getByRole('table', { name: '有误的行' });
    await wrong.getByRole('row', { name: /^4 性别：没有这个选项/ }).waitFor();
    await page.getByRole('button', { name: '下载有误的行' }).waitFor();
    await looksRight(page);

    await page.getByRole('button', { name: '导入 2 行' }).click();
    await page.getByText(/^已导入 2 行，有误 1 行。/).waitFor();
    await wrong.getByRole('row', { name: /^4 / }).waitFor();
    await looksRight(page);

    await page.getByRole('link', { name: '学生列表' }).last().click();
    await page.waitForURL((url) => url.pathname === '/students');
    await settled(page);
    const box = page.getByRole('searchbox', { name: '查找学生' });
    await box.fill(`导入甲${own}`);
    await box.press('Enter');
    await page.getByRole('table', { name: '查找结果' }).locator('a[href^="/students/"]').first().waitFor();
    await leave();
  });

  it('nothing is imported where every row must be right and one is not', async () => {
    const own = spelled(String(Date.now()).slice(-8));
    const { page, leave } = await signIn(browser, run, 'school-admin', {
      path: '/imports?resource=students',
      viewport: phone,
    });
    await page.locator('main').getByText(demoSchool).first().waitFor();
    const rows = [`导入丁${own},男,2019-03-05,202409`, '导入戊,人,2019-07-01,202409'];
    await page.setInputFiles('input[type="file"]', table('新生名单.csv', rows));
    await page.getByRole('radio', { name: /^全部正确才导入/ }).check();
    await page.getByRole('button', { name: '先核对，不保存' }).click();
    await page.getByText(/^您选择了全部正确才导入：请先改好有误的 1 行/).waitFor();
    expect(await page.getByRole('button', { name: '导入 1 行' }).isDisabled()).toBe(true);
    await expectAccessible(page);
    await expectNarrow(page);
    // The corrected table is another file; what else was chosen still stands.
    await page.getByRole('button', { name: '重新选择文件' }).click();
    await page.getByText('点击选择表格文件，或把文件拖到这里').waitFor();
    expect(await page.getByRole('radio', { name: /^全部正确才导入/ }).isChecked()).toBe(true);
    await leave();
  });
});
