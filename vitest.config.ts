import { defineConfig } from 'vitest/config';
import { alias } from './vite.shared.config.ts';

/**
 * `unit` is quick and needs nothing but Node; `e2e` drives a real Chromium, `desktop` a real Electron, `parity` asks
 * TensorFlow and PyTorch in Python.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          setupFiles: ['test/support/seed.ts'],
          globalSetup: 'test/support/bundle.ts',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/desktop/**', 'test/parity/**'],
          testTimeout: 30_000,
        },
      },
      ...['e2e', 'desktop', 'parity'].map((name) => ({
        resolve: { alias },
        test: {
          name,
          ...(name === 'desktop' ? {} : { globalSetup: 'test/support/bundle.ts' }),
          include: [`test/${name}/**/*.test.ts`],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      })),
    ],
  },
});
