import { defineConfig, mergeConfig } from 'vitest/config';
import journeys from './vitest.config.ts';

/** Same product, same people as the journeys; what comes out are pictures. */
const base = mergeConfig(journeys, {});
export default defineConfig({ test: { ...base.test, include: ['screenshots.ts'] } });
