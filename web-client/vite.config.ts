import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** In development the SPA runs on Vite and hands API calls to a product started by ./start. */
const api = process.env.TONGXIN_API ?? 'http://127.0.0.1:8080';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What integrators fetch from a running product under addresses that do not change: contract and SDK. */
const published: Record<string, string> = {
  'openapi.yaml': at('../openapi/openapi.yaml'),
  'sdk/tongxin-sdk.tgz': at('./target/sdk/tongxin-sdk.tgz'),
};

function publish(): Plugin {
  return {
    name: 'tongxin-publish',
    generateBundle() {
      for (const [fileName, source] of Object.entries(published)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(source) });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const source = published[request.url?.slice(1) ?? ''];
        if (source) response.end(readFileSync(source));
        else next();
      });
    },
  };
}

export default defineConfig({
  plugins: [react(), publish()],
  resolve: {
    alias: { '@': at('./src'), '@contract': at('./target/contract'), '@openapi': at('../openapi') },
  },
  server: { host: '127.0.0.1', proxy: { '/api': api, '/q': api }, fs: { allow: [at('..')] } },
  build: { manifest: true, target: 'es2022', chunkSizeWarningLimit: 700 },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 30_000 },
});
