import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** In development the SPA runs on Vite and hands API calls to a product started by ./start. */
const api = process.env.TONGXIN_API ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { host: '127.0.0.1', proxy: { '/api': api, '/q': api } },
  build: { manifest: true, target: 'es2022', chunkSizeWarningLimit: 700 },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node' },
});
