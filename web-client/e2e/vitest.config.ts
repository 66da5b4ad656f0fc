import { defineConfig } from 'vitest/config';

/** The journeys: the real product, the real sign-in page, a real browser; one file after the other. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.journey.ts'],
    globalSetup: ['support/globalSetup.ts'],
    fileParallelism: false,
    // A machine half as fast as a good one, with everything else running on it, still gets there.
    testTimeout: 480_000,
    hookTimeout: 180_000,
    // The product may take a minute to end in order.
    teardownTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    reporters: ['verbose'],
  },
});
