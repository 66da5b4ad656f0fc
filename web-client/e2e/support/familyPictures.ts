import { arrangeOnce, askOnce, categoriseOnce, openOfChild, openRequest, orderOnce } from './familyActs';
import type { Screen } from './pictures';

/** What families are told, decide and ask, in the hand; what their school and the officer keep, at a desk. */
export const familyScreens: Screen[] = [
  { name: 'privacy', role: 'guardian', path: '/privacy', width: 375, whole: true },
  {
    name: 'consents',
    role: 'guardian',
    path: '/my-children',
    width: 375,
    act: (page) => openOfChild(page, '信息用途与同意', '在学校的报道中使用孩子的照片'),
    whole: true,
  },
  {
    name: 'circle',
    role: 'guardian',
    path: '/my-children',
    width: 375,
    act: (page) => openOfChild(page, '谁能查看孩子的情况', '谁能查看'),
    whole: true,
  },
  // At both widths, so that something lies on the officer's desk when that is looked at.
  { name: 'my-requests', role: 'guardian', path: '/my-requests', act: askOnce },
  { name: 'subject-requests', role: 'data-protection-officer', path: '/subject-requests', width: 1440 },
  {
    name: 'subject-request',
    role: 'data-protection-officer',
    path: '/subject-requests',
    width: 1440,
    act: openRequest,
    whole: true,
  },
  { name: 'privacy-texts', role: 'data-protection-officer', path: '/privacy-texts', width: 1440 },
  { name: 'care-arrangement', role: 'school-admin', path: '/students', width: 1440, act: arrangeOnce },
  { name: 'special-category', role: 'school-admin', path: '/students', width: 1440, act: categoriseOnce },
  { name: 'court-order', role: 'school-admin', path: '/students', width: 1440, act: orderOnce },
];
