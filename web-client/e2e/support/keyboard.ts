import type { Browser, Locator, Page } from 'playwright-core';
import { backInProduct, newBrowser, type Person, settled } from './person';
import type { Running } from './product';

/** Work without a mouse: Tab and Shift+Tab, arrows, Enter, Space, Escape and typing, and nothing else. */

/** More stops than any screen has from its top to its end. */
const MOST_STOPS = 160;

type Direction = 'Tab' | 'Shift+Tab';

/** What the focus stands on, for whoever reads why it did not arrive. */
function stop(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const words = at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    return `${at?.tagName.toLowerCase()} ${words.trim().slice(0, 20)}`.trim();
  });
}

/** Goes from stop to stop until the focus is there; says the way it went when it never is. */
export async function tabTo(page: Page, target: Locator, direction: Direction = 'Tab'): Promise<void> {
  await target.first().waitFor();
  const there = target.and(page.locator(':focus'));
  const stops: string[] = [];
  while ((await there.count()) === 0) {
    const trapped = stops.length > 8 && new Set(stops.slice(-8)).size === 1;
    if (trapped || stops.length === MOST_STOPS) {
      throw new Error(`${target} 用键盘到不了：${stops.join(' → ')}`);
    }
    await page.keyboard.press(direction);
    stops.push(await stop(page));
  }
}

/** A button or a link. */
export async function press(page: Page, target: Locator, direction?: Direction): Promise<void> {
  await tabTo(page, target, direction);
  await page.keyboard.press('Enter');
}

/** Whatever the field held is written over. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

const list = (page: Page) => page.locator('.ant-select-dropdown:visible');

/** Takes an option that the letters find, as they stand or as somebody else's list gives them. */
export async function choose(
  page: Page,
  box: Locator,
  text: string,
  option: string | RegExp = text,
): Promise<void> {
  await tabTo(page, box);
  await page.keyboard.type(text);
  await list(page).locator('.ant-select-item-option-active', { hasText: option }).waitFor();
  await page.keyboard.press('Enter');
  // A list of many stays open for the next.
  await page.keyboard.press('Escape');
  await list(page).waitFor({ state: 'hidden' });
}

/** Takes an option of a short list by the arrows. */
export async function stepTo(page: Page, box: Locator, option: string | RegExp): Promise<void> {
  await tabTo(page, box);
  await page.keyboard.press('Enter');
  const active = list(page).locator('.ant-select-item-option-active');
  await list(page).locator('.ant-select-item-option').first().waitFor();
  for (let steps = 0; (await active.filter({ hasText: option }).count()) === 0; steps += 1) {
    if (steps === MOST_STOPS) throw new Error(`选项 ${option} 用方向键到不了`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await list(page).waitFor({ state: 'hidden' });
}

/** Opens a menu behind a button; the arrows walk in it at once. */
export async function pickFromMenu(page: Page, button: Locator, item: string): Promise<void> {
  await press(page, button);
  const entry = page.getByRole('menuitem', { name: item });
  await entry.waitFor();
  const there = entry.and(page.locator(':focus'));
  await page.locator('[role="menuitem"]:focus').waitFor();
  for (let steps = 0; (await there.count()) === 0; steps += 1) {
    if (steps === MOST_STOPS) throw new Error(`菜单项 ${item} 用方向键到不了`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

/** From the page back to the menu, and to another page. */
export async function toPage(page: Page, entry: string, heading = entry): Promise<void> {
  const link = page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: entry, exact: true });
  await press(page, link, 'Shift+Tab');
  await page.getByRole('heading', { name: heading, exact: true }).waitFor();
  await settled(page);
}

/** In a dialog, where the focus has come by itself: why, and go. */
export async function reasoned(page: Page, field: string, reason: string, button: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await write(page, dialog.getByRole('textbox', { name: field }), reason);
  await press(page, dialog.getByRole('button', { name: button, exact: true }));
  await dialog.waitFor({ state: 'hidden' });
}

/** After a dialog or a step the focus stands somewhere on the page, or where it was before. */
export async function goOn(page: Page, where = page.locator('main *, main')): Promise<void> {
  await where.and(page.locator(':focus')).waitFor();
}

/** Keycloak's own page, too. */
export async function signInByKeys(browser: Browser, run: Running, role: string): Promise<Person> {
  const account = run.accounts.find((one) => one.role === role);
  const context = await newBrowser(browser);
  const page = await context.newPage();
  await page.goto(run.api);
  await write(page, page.locator('#username'), account?.username ?? '');
  await write(page, page.locator('#password'), account?.password ?? '');
  await page.keyboard.press('Enter');
  await backInProduct(page, run);
  await settled(page);
  return { page, leave: () => context.close() };
}
