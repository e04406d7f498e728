import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { pdfjsFiles } from './scripts/pdfjs-files.ts';

// One small bundle that obeys a strict content policy: no data: assets, no inline scripts.
export default defineConfig({
  plugins: [svelte(), pdfjsFiles()],
  base: './',
  server: { port: 5173, strictPort: true },
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  build: {
    target: ['chrome111', 'safari16.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // All that the first picture needs is one script and one style: each more is another question to the shell before it.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] }
      }
    },
    reportCompressedSize: false
  },
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    css: false
  }
});
