import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const resolve = { tsconfigPaths: true };
const bundles = { globalSetup: 'test/support/bundle.ts' };
/** On a busy machine what is waited for comes late. */
const patient = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 20_000 } } };
/** Vitest leaves one processor to itself, though it does little while tests run. */
const beside = { maxWorkers: availableParallelism() };
const oneByOne = { fileParallelism: false };

/**
 * `unit` is quick and needs nothing but Node; `e2e` drives a real Chromium, `measured` too, with the machine to itself;
 * `desktop` drives a real Electron; `parity` asks TensorFlow and PyTorch in Python.
 */
export default defineConfig({
  resolve,
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          ...{ ...bundles, ...beside, testTimeout: 30_000 },
          setupFiles: ['test/support/seed.ts'],
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['e2e', 'measured', 'desktop', 'parity'].map((name) => `test/${name}/**`),
        },
      },
      ...Object.entries({
        e2e: { ...bundles, maxWorkers: 2, isolate: false },
        measured: oneByOne,
        desktop: oneByOne,
        parity: { ...bundles, ...oneByOne },
      }).map(([name, settings]) => ({
        resolve,
        test: { name, include: [`test/${name}/**/*.test.ts`], ...patient, ...settings },
      })),
    ],
  },
});
