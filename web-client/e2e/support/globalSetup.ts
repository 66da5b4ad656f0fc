import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { requireBrowser, serveBrowser } from './browser';
import { type Running, startProduct } from './product';

declare module 'vitest' {
  export interface ProvidedContext {
    run: Running;
    /** Where the browser listens. */
    browser: string;
    /** The folder that keeps what Keycloak's own session needs to know somebody again. */
    known: string;
  }
}

/** One product and one browser for all journeys; without a browser nothing is started and nothing is skipped. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  requireBrowser();
  const browser = await serveBrowser();
  const known = mkdtempSync(join(tmpdir(), 'tongxin-known-'));
  const end = async () => {
    rmSync(known, { recursive: true, force: true });
    await browser.close();
  };
  try {
    const product = await startProduct();
    project.provide('run', product.run);
    project.provide('browser', browser.wsEndpoint());
    project.provide('known', known);
    return async () => {
      await end();
      await product.stop();
    };
  } catch (failure) {
    await end();
    throw failure;
  }
}
