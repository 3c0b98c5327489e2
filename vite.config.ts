import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { alias, root } from './vite.shared.config.ts';

/**
 * The user interface, `out/renderer`. NETLOOM_RENDERER_TARGET lowers its syntax for the old Chromium of `test/desktop`.
 */
export default defineConfig({
  root: root('src/renderer'),
  base: './',
  publicDir: root('resources/public'),
  plugins: [react()],
  resolve: { alias },
  worker: { format: 'es' },
  build: {
    outDir: root(process.env.NETLOOM_RENDERER_OUT ?? 'out/renderer'),
    emptyOutDir: true,
    target: process.env.NETLOOM_RENDERER_TARGET ?? 'chrome120',
    // A data URL for an asset would need room in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5000,
    modulePreload: { polyfill: false },
  },
});
