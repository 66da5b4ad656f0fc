import type { Page } from 'playwright-core';
import {
  meetConflict,
  openDemoSchool,
  openFirstAccount,
  openForm,
  openNewAccounts,
  openPeriod,
  printOneSlip,
  proposeOnce,
  tickNewcomers,
} from './acts';
import { familyScreens } from './familyPictures';
import { demoSchool, foreignSchool, lifeSchool, openSchool, openStep, searchByName } from './screens';

/** A screen: who looks, where, and what they do before the picture is taken. */
export interface Screen {
  name: string;
  role: string;
  path?: string;
  act?: (page: Page) => Promise<void>;
  /** Where only one is used: what is made for the hand, or for a desk. */
  width?: 1440 | 375;
  /** As much of the page as TALLEST allows instead of what fits on the screen. */
  whole?: boolean;
  /** Without the frame of the product: nothing is above it. */
  bare?: boolean;
}

export const screens: Screen[] = [
  { name: 'school-life', role: 'county-admin', path: '/schools', act: proposeOnce, whole: true },
  { name: 'today', role: 'bureau-admin' },
  { name: 'today-empty', role: 'guardian' },
  { name: 'work-items', role: 'county-admin', path: '/work-items' },
  {
    name: 'work-item',
    role: 'county-admin',
    path: '/work-items',
    act: async (page) => {
      await page.getByRole('link', { name: /^审批/ }).first().click();
      await page.getByText('提出', { exact: true }).waitFor();
    },
  },
  { name: 'cockpit', role: 'bureau-admin', path: '/cockpit', whole: true },
  { name: 'cockpit-county', role: 'bureau-admin', path: '/cockpit?county=450103&figure=M25', whole: true },
  { name: 'cockpit-rows', role: 'bureau-admin', path: '/cockpit/M25?met=false' },
  { name: 'cockpit-wall', role: 'bureau-admin', path: '/cockpit/wall', bare: true },
  { name: 'schools', role: 'bureau-admin', path: '/schools?county=450103' },
  { name: 'schools-map', role: 'bureau-admin', path: '/schools?view=map' },
  {
    name: 'schools-near',
    role: 'bureau-admin',
    path: '/schools?view=map&near=108.34800,22.82780&radius=1000',
  },
  { name: 'schools-empty', role: 'county-admin', path: '/schools?county=450107' },
  { name: 'classes', role: 'bureau-admin', path: '/classes?managingUnit=450103' },
  {
    name: 'class',
    role: 'school-admin',
    path: '/classes',
    act: async (page) => {
      await page
        .locator('main')
        .getByRole('link', { name: /级\d+班/ })
        .first()
        .click();
      await page.getByText('班级经历').waitFor();
    },
  },
  { name: 'class-new', role: 'school-admin', path: '/classes/new', whole: true },
  { name: 'institutes', role: 'bureau-admin', path: '/institutes' },
  { name: 'researchers', role: 'county-admin', path: '/institutes/researchers' },
  { name: 'staff', role: 'school-admin', path: '/staff' },
  { name: 'calendar', role: 'bureau-admin', path: '/calendar', whole: true },
  { name: 'roll-over', role: 'bureau-admin', path: '/classes/roll-over', whole: true },
  { name: 'school', role: 'county-admin', path: '/schools', act: openDemoSchool, whole: true },
  { name: 'school-edit', role: 'county-admin', path: '/schools', act: openForm, whole: true },
  { name: 'school-conflict', role: 'county-admin', path: '/schools', act: meetConflict, whole: true },
  {
    name: 'school-quick-look',
    role: 'bureau-admin',
    path: '/schools?county=450103&type=312',
    act: async (page) => {
      const eye = page.getByRole('button', { name: /^速览/ }).first();
      if (await eye.isVisible()) await eye.click();
    },
  },
  {
    name: 'school-propose',
    role: 'county-admin',
    path: '/schools',
    act: async (page) => {
      await openSchool(page, demoSchool);
      await openStep(page, '合并学校');
    },
  },
  {
    name: 'school-split',
    role: 'county-admin',
    path: '/schools',
    act: async (page) => {
      await openSchool(page, demoSchool);
      await page.getByRole('button', { name: '办学变动' }).click();
      await page.getByRole('menuitem', { name: '学校分立' }).click();
      await page.getByRole('heading', { name: '学校分立' }).waitFor();
    },
  },
  { name: 'proposals', role: 'bureau-admin', path: '/proposals' },
  {
    name: 'proposal',
    role: 'bureau-admin',
    path: '/proposals',
    act: async (page) => {
      await page
        .getByRole('link', { name: new RegExp(lifeSchool) })
        .first()
        .click();
      await page.getByRole('button', { name: '批准' }).waitFor();
    },
  },
  { name: 'inbox', role: 'bureau-admin', path: '/inbox' },
  {
    name: 'inbox-latest',
    role: 'bureau-admin',
    act: async (page) => {
      await page.getByRole('button', { name: /^消息/ }).click();
      await page.getByRole('dialog', { name: '最新消息' }).getByRole('article').first().waitFor();
    },
  },
  { name: 'accounts', role: 'bureau-admin', path: '/accounts' },
  { name: 'accounts-create', role: 'school-admin', path: '/accounts', act: openNewAccounts },
  { name: 'accounts-one', role: 'bureau-admin', path: '/accounts?username=county', act: openFirstAccount },
  { name: 'accounts-invite', role: 'school-admin', path: '/accounts/invite', act: tickNewcomers },
  { name: 'grants', role: 'county-admin', path: '/grants' },
  { name: 'grants-period', role: 'school-admin', path: '/grants', act: openPeriod },
  { name: 'accounts-slips', role: 'school-admin', path: '/accounts', act: printOneSlip, whole: true },
  { name: 'export-requests', role: 'school-admin', path: '/export-requests' },
  {
    name: 'export-request-new',
    role: 'school-admin',
    path: '/export-requests/new?resource=students&status=ENROLLED&sort=name',
    whole: true,
  },
  { name: 'agreements', role: 'bureau-admin', path: '/agreements' },
  { name: 'agreement-new', role: 'bureau-admin', path: '/agreements/new?resource=students', whole: true },
  { name: 'share-resources', role: 'bureau-admin', path: '/share-resources', width: 1440, whole: true },
  { name: 'api-clients', role: 'system-admin', path: '/api-clients', width: 1440 },
  { name: 'audit', role: 'auditor', path: '/audit' },
  { name: 'audit-system', role: 'system-admin', path: '/audit' },
  { name: 'jobs', role: 'auditor', path: '/jobs' },
  { name: 'directory', role: 'guardian', path: '/directory' },
  {
    name: 'directory-school',
    role: 'guardian',
    path: '/directory',
    act: async (page) => {
      await searchByName(page, '小橘灯');
      await page.getByRole('button', { name: foreignSchool, exact: true }).click();
      await page.locator('[data-ready="true"]').waitFor();
    },
  },
  { name: 'my-class', role: 'class-teacher', path: '/my-class' },
  {
    name: 'class-codes',
    role: 'class-teacher',
    path: '/my-class',
    act: async (page) => {
      await page.getByRole('button', { name: '打印关联码' }).click();
      await page.getByRole('button', { name: '显示关联码' }).click();
      await page.getByTestId('claim-code').first().waitFor();
    },
  },
  { name: 'guardian-links', role: 'class-teacher', path: '/guardian-links' },
  { name: 'students', role: 'school-admin', path: '/students' },
  {
    name: 'student',
    role: 'class-teacher',
    path: '/my-class',
    act: async (page) => {
      await page.getByRole('list', { name: '花名册' }).getByRole('link').first().click();
      await page.getByText('学生信息').waitFor();
    },
  },
  { name: 'my-children', role: 'guardian', path: '/my-children' },
  { name: 'join', role: 'guardian', path: '/join' },
  ...familyScreens,
  { name: 'account', role: 'inspector', path: '/account', whole: true },
  {
    name: 'forbidden',
    role: 'county-admin',
    path: '/directory',
    act: async (page) => {
      await searchByName(page, '小橘灯');
      await page.getByRole('button', { name: foreignSchool, exact: true }).click();
      await page.getByRole('link', { name: '打开学校页面' }).click();
      await page.getByRole('heading', { name: '这里不在您的权限范围内' }).waitFor();
    },
  },
  { name: 'developer', role: 'system-admin', path: '/developer?lang=js' },
  { name: 'developer-contract', role: 'system-admin', path: '/developer/contract?op=StaffResource_list' },
  { name: 'developer-problems', role: 'system-admin', path: '/developer/problems' },
  { name: 'not-found', role: 'guardian', path: '/nowhere' },
];
