import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { inject } from 'vitest';

const CHROMIUM = '/usr/bin/chromium';

const MISSING =
  '浏览器测试需要 Debian 软件包 chromium 和 fonts-noto-cjk，请先安装：apt-get install chromium fonts-noto-cjk';

/** Fails in one sentence where a journey could not be seen or read; it never skips. */
export function requireBrowser(): void {
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (!existsSync(CHROMIUM) || fonts.status !== 0 || fonts.stdout.trim() === '') throw new Error(MISSING);
}

/** One browser for all files. Headless, and silent towards the network: it speaks to nothing but the product. */
export function serveBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A part of it for one file: closing it ends what the file has opened and nothing else. */
export function launchBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}
