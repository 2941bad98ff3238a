import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budget } from './build/budget.ts';
import { precompress } from './build/precompress.ts';

const KB = 1024;

export default defineConfig({
  base: '/ui/',
  plugins: [react(), budget({ firstLoad: 230 * KB, map: 40 * KB }), precompress()],
  resolve: {
    alias: { '@rjsf/validator-ajv8': fileURLToPath(new URL('./src/forms/no-ajv.ts', import.meta.url)) },
  },
  build: {
    outDir: '../../../target/classes/ui',
    emptyOutDir: true,
    target: ['chrome87', 'safari14'],
    chunkSizeWarningLimit: 700,
  },
  test: {
    environment: 'jsdom',
    testTimeout: 30_000,
    include: ['src/**/*.test.{ts,tsx}'],
    server: { deps: { inline: [/@rjsf/] } },
    setupFiles: ['src/test-setup.ts'],
  },
});
