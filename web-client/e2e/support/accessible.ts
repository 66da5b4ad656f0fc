import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { atRest, desktop, phone, settled } from './person';

/** Nothing is wider than a phone, once the page has heard that it is on one. */
export async function expectNarrow(page: Page): Promise<void> {
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(width).toBeLessThanOrEqual(375);
}

/** No finding that keeps somebody out: axe reports nothing serious or critical on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  await atRest(page);
  // No page has frames of others in it, so axe need not open a window of its own to put them together.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary}`).join(' | ')}`,
    );
  // As one text: a list would be cut down to how long it is.
  expect(serious.join('\n'), page.url()).toBe('');
}

/** Fits both: the page as it stands on a desk, and in the hand. */
export async function looksRight(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await settled(page);
  await expectAccessible(page);
  await expectNarrow(page);
  await page.setViewportSize(desktop);
  await settled(page);
}
