import type { TestProject } from 'vitest/node';
import { requireBrowser } from './browser';
import { type Running, startProduct } from './product';

declare module 'vitest' {
  export interface ProvidedContext {
    run: Running;
  }
}

/** One product for all journeys; without a browser nothing is started and nothing is skipped. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  requireBrowser();
  const product = await startProduct();
  project.provide('run', product.run);
  return product.stop;
}
