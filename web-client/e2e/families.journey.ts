import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { tokenOf } from './support/integrator';
import { phone, settled, signIn } from './support/person';
import { fact } from './support/screens';
import { decide } from './support/steps';

describe('pupils and those who answer for them', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const ask = async (role: string, path: string) => {
    const username = run.accounts.find((account) => account.role === role)?.username ?? '';
    const headers = { Authorization: `Bearer ${await tokenOf(run, username)}` };
    const answer = await fetch(`${run.api}/api/v1/${path}`, { headers });
    expect(answer.status, path).toBe(200);
    return answer.json();
  };

  it('the class teacher sees the class on the phone and decides about a parent who waits', async () => {
    const { page, leave } = await signIn(browser, run, 'class-teacher', {
      path: '/my-class',
      viewport: phone,
    });
    await page.getByRole('heading', { name: /花名册$/ }).waitFor();
    await expectAccessible(page);
    await expectNarrow(page);
    // A decision is final: when earlier runs have decided about everybody, nobody waits any more.
    const waiting = (await ask('class-teacher', 'guardian-links?status=CLAIMED&limit=1')).items[0];
    await page.goto(`${run.api}/guardian-links`);
    await page.getByRole('heading', { name: '家长关联' }).waitFor();
    await expectAccessible(page);
    await expectNarrow(page);
    if (waiting) {
      await page.locator(`a[href="/guardian-links/${waiting.id}"]`).first().click();
      await page.getByText('请与入学登记核对').waitFor();
      await expectAccessible(page);
      await expectNarrow(page);
      await decide(page, '审核通过', '已电话核对，与入学登记一致');
      await page.locator('h1').getByText('已审核').waitFor();
      // Undone as far as it can be: the parent sees nothing of the pupil again.
      await decide(page, '撤销关联', '演示结束，恢复原状', '登记有误');
      await page.locator('h1').getByText('已撤销').waitFor();
    } else await page.getByText('没有待审核的家长关联').waitFor();
    await leave();
  });

  it('opens a pupil from the roster and looks at what is cut, for a reason', async () => {
    const { page, leave } = await signIn(browser, run, 'class-teacher', {
      path: '/my-class',
      viewport: phone,
    });
    await page.getByRole('list', { name: '花名册' }).getByRole('link').first().click();
    await page.getByText('学生信息').waitFor();
    await settled(page);
    expect(await fact(page, '证件号码').textContent()).toContain('*');
    await expectAccessible(page);
    await expectNarrow(page);
    await page.getByRole('tab', { name: '就读经历' }).click();
    await page.getByRole('list', { name: '就读经历' }).waitFor();
    await page.getByRole('button', { name: '查看完整内容' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: '家长手机号' }).check();
    await dialog.getByRole('combobox', { name: '查看的理由' }).click();
    await page.locator('.ant-select-dropdown:visible').getByText('核对信息').click();
    await dialog.getByRole('button', { name: '查看', exact: true }).click();
    await dialog.getByText(/今天还可查看 \d+ 次/).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '看完了，关闭' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await leave();
  });

  it('the school offers a pupil to another school, and takes the offer back', async () => {
    // One that nobody has offered yet: a run that broke off may have left an offer behind.
    const offered = (await ask('school-admin', 'transfers?status=OFFERED&limit=200')).items;
    const pupils = (await ask('school-admin', 'students?status=ENROLLED&placed=true&limit=50')).items;
    const pupil = pupils.find(
      (one: { id: string }) => !offered.some((offer: { student: string }) => offer.student === one.id),
    );
    const { classGroup } = await ask('school-admin', `classes/${pupil.classGroup.id}`);
    const schools = (await ask('school-admin', `school-directory?stage=${classGroup.stage}&limit=2`)).items;
    const other = schools.find((one: { id: string }) => one.id !== pupil.school.id);
    const { page, leave } = await signIn(browser, run, 'school-admin', { path: `/students/${pupil.id}` });
    await page.getByRole('button', { name: '转到本市学校' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '转入学校' }).fill(other.name);
    await page.locator('.ant-select-dropdown:visible').getByText(other.name).first().click();
    await dialog.getByRole('textbox', { name: /转学的原因/ }).fill('随父母搬家');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '提出转学' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.goto(`${run.api}/transfers`);
    await page.getByRole('list', { name: '转学列表' }).getByRole('link').first().waitFor();
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await expectNarrow(page);
    await page.getByRole('list', { name: '转学列表' }).getByRole('link').first().click();
    await page.getByText('随父母搬家').waitFor();
    const [kept] = (await ask('bureau-admin', `transfers?student=${pupil.id}&limit=1`)).items;
    expect(kept.status).toBe('OFFERED');
    expect(kept.studentName).toContain('*');
    await settled(page);
    await expectAccessible(page);
    await expectNarrow(page);
    await decide(page, '撤回转学', '演示结束，恢复原状');
    await page.locator('h1').getByText('已撤回').waitFor();
    const [after] = (await ask('bureau-admin', `transfers?student=${pupil.id}&limit=1`)).items;
    expect(after.status).toBe('WITHDRAWN');
    await leave();
  });

  it('a court keeps somebody from a pupil, and the school ends it again', async () => {
    const links = (await ask('school-admin', 'guardian-links?status=VERIFIED&limit=200')).items;
    const link = links.find((one: { cutByOrder: boolean }) => !one.cutByOrder);
    const { page, leave } = await signIn(browser, run, 'school-admin', {
      path: `/guardian-links/${link.id}`,
    });
    await page.getByRole('button', { name: '登记法院文书' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: '抚养、探望的判决或裁定' }).check();
    await dialog.getByRole('textbox', { name: '作出文书的法院' }).fill('示例区人民法院');
    await dialog.getByRole('textbox', { name: '文书编号' }).fill('（2026）桂示例民初 7 号');
    await dialog.getByRole('checkbox', { name: '已核对文书原件' }).check();
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await expectNarrow(page);
    await dialog.getByRole('button', { name: '登记法院文书' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('依法院裁定或保护令').waitFor();
    expect((await ask('school-admin', `guardian-links/${link.id}`)).link.cutByOrder).toBe(true);
    await page.goto(`${run.api}/students/${link.student}`);
    await page.getByRole('tab', { name: '法院文书' }).click();
    await page.getByRole('list', { name: '法院文书' }).getByRole('link').first().click();
    await page.getByText('示例区人民法院').waitFor();
    await settled(page);
    await expectAccessible(page);
    await expectNarrow(page);
    await decide(page, '结束限制', '演示结束，恢复原状');
    await page.locator('h1').getByText('已结束').waitFor();
    expect((await ask('school-admin', `guardian-links/${link.id}`)).link.cutByOrder).toBe(false);
    await leave();
  });

  it('the school puts right what a parent is called, and the class teacher reads it', async () => {
    const links = (await ask('class-teacher', 'guardian-links?status=VERIFIED&limit=200')).items;
    // One whom no other journey signs in as, and who does not teach: teachers are corrected where they work.
    const correctable = async () => {
      for (const link of links.filter((one: { hasAccount: boolean }) => !one.hasAccount)) {
        const { name, actions } = await ask('school-admin', `guardians/${link.guardian}`);
        if (actions.some((one: { enabled: boolean }) => one.enabled)) return { link, called: name as string };
      }
      throw new Error('这个班没有可以更正的家长');
    };
    const { link, called } = await correctable();
    const other = called[0] + (called.endsWith('更正') ? '示例' : '更正');
    const { page, leave } = await signIn(browser, run, 'school-admin', {
      path: `/guardian-links/${link.id}`,
    });
    const name = page.getByRole('textbox', { name: '姓名' });
    const open = async () => {
      await page.getByRole('button', { name: '更正家长信息' }).click();
      await name.waitFor();
      await settled(page);
    };
    const save = async (now: string) => {
      await name.fill(now);
      await page.getByRole('button', { name: '保存' }).click();
      await fact(page, '家长')
        .filter({ hasText: new RegExp(`^${now}$`) })
        .waitFor();
    };
    await open();
    expect(await name.inputValue()).toBe(called);
    const number = page.getByRole('textbox', { name: '手机号' });
    expect(await number.inputValue()).toBe('');
    await number.fill('139');
    await number.blur();
    await page.getByText('请填写 11 位手机号').waitFor();
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await expectNarrow(page);
    await number.fill('');
    await save(other);

    const teacher = await signIn(browser, run, 'class-teacher', { path: `/guardian-links/${link.id}` });
    await settled(teacher.page);
    expect(await fact(teacher.page, '家长').textContent()).toBe(other);
    await teacher.leave();

    // As it was, for whoever claims a child by this name after this.
    await open();
    await save(called);
    expect((await ask('class-teacher', `guardian-links/${link.id}`)).link.guardianName).toBe(called);
    await leave();
  });

  it('the parent sees the own children whole, and nobody else’s', async () => {
    const own = (await ask('guardian', 'students')).items as { id: string; school: { name: string } }[];
    expect(own.length).toBeGreaterThan(0);
    const { page, leave } = await signIn(browser, run, 'guardian', { path: '/today', viewport: phone });
    await page.getByRole('link', { name: '我的孩子' }).click();
    await page.getByRole('heading', { name: '我的孩子' }).waitFor();
    await settled(page);
    for (const child of own) {
      const { name } = await ask('guardian', `students/${child.id}`);
      expect(name).not.toContain('*');
      await page.getByRole('heading', { name }).waitFor();
      await page.getByText(child.school.name).first().waitFor();
    }
    await expectAccessible(page);
    await expectNarrow(page);
    expect(await page.getByRole('link', { name: /学生$/ }).count()).toBe(0);
    await leave();
  });
});
