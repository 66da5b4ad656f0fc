import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './support/browser';
import { desktop, phone, settled, signIn } from './support/person';
import { type Screen, screens } from './support/pictures';

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));
const BOUND_MB = 3;
/** How tall a picture may be by its width: the cockpit down to the foot of its map. */
const TALLEST: Record<number, number> = { 1440: 1310, 375: 1000 };

/** A window as tall as the page, so that the bars at its edges stay at the edges. */
async function growToContent(page: Page): Promise<void> {
  const size = page.viewportSize();
  if (!size) return;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const tallest = Math.min(height, TALLEST[size.width] ?? height);
  await page.setViewportSize({ width: size.width, height: Math.max(tallest, size.height) });
}

/** Few colours and no photograph: a palette, and then WebP without loss, keep a picture at some twenty kilobytes. */
async function save(page: Page, name: string, whole: boolean): Promise<void> {
  if (whole) await growToContent(page);
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const plain = await sharp(png).png({ palette: true, quality: 76, effort: 10 }).toBuffer();
  await sharp(plain).webp({ lossless: true, effort: 6 }).toFile(`${folder}${name}.webp`);
}

describe('the current picture of every screen', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
    mkdirSync(folder, { recursive: true });
    // What no screen is called any more goes; the others stay, so that a few can be taken anew by -t.
    const all: Pick<Screen, 'name' | 'width'>[] = [{ name: 'sign-in' }, ...screens];
    const known = all.flatMap(({ name, width }) =>
      (width ? [width] : [1440, 375]).map((one) => `${name}-${one}.webp`),
    );
    for (const file of readdirSync(folder)) if (!known.includes(file)) rmSync(folder + file);
  });
  afterAll(() => browser?.close());

  for (const [width, viewport] of [
    [1440, desktop],
    [375, phone],
  ] as const) {
    it(`sign-in ${width}`, async () => {
      const context = await browser.newContext({ viewport, locale: 'zh-CN' });
      const page = await context.newPage();
      await page.goto(run.api);
      await page.locator('#password').waitFor();
      await save(page, `sign-in-${width}`, false);
      await context.close();
    });

    const here = screens.filter((screen) => (screen.width ?? width) === width);
    it.each(here)(`$name ${width}`, async ({ name, role, path, act, whole = false, bare }) => {
      const { page, leave } = await signIn(browser, run, role, { path, viewport });
      await settled(page);
      await act?.(page);
      await settled(page);
      if (viewport === desktop && !bare) await page.getByRole('banner').getByRole('combobox').waitFor();
      const maps = page.locator('[data-ready]');
      for (const map of await maps.all()) await map.and(page.locator('[data-ready="true"]')).waitFor();
      await save(page, `${name}-${width}`, whole);
      await leave();
    });
  }

  it(`stays below ${BOUND_MB} MB`, () => {
    const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(folder + file).size, 0);
    expect(bytes / 1e6).toBeLessThan(BOUND_MB);
  });
});
