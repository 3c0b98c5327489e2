import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const resolve = { tsconfigPaths: true };
const programs = 'test/support/programs.ts';
const bundles = { globalSetup: 'test/support/bundle.ts', setupFiles: [programs] };
/** On a busy machine what is waited for comes late. */
const patient = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 60_000 } } };
/** Vitest leaves one processor to itself, though it does little while tests run. */
const beside = { maxWorkers: availableParallelism() };

/** Files share what a worker has loaded; a test leaves nothing behind that another file would find. */
const shared = { isolate: false, restoreMocks: true, unstubEnvs: true, unstubGlobals: true };

const withPrograms = { ...bundles, ...patient, ...beside, ...shared, setupFiles: ['test/support/seed.ts', programs] };

/** What `npm test` leaves to `.ci/run`: tests that start programs over and over, or train for long. */
const long = 'test/**/*.long.test.ts';

/**
 * `unit` is quick and needs nothing but Node, and so does `long`; `parity` asks TensorFlow and PyTorch in Python; `packing` packs
 * the app. The rest is Playwright's.
 */
export default defineConfig({
  resolve,
  test: {
    projects: [
      {
        resolve,
        test: {
          ...{ name: 'unit', ...withPrograms },
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...['e2e', 'measured', 'desktop', 'parity', 'packing'].map((name) => `test/${name}/**`), long],
        },
      },
      { resolve, test: { name: 'long', ...withPrograms, include: [long], exclude: ['test/e2e/**'] } },
      {
        resolve,
        test: {
          name: 'parity',
          ...{ ...bundles, ...patient, fileParallelism: false },
          include: ['test/parity/**/*.test.ts'],
        },
      },
      { resolve, test: { name: 'packing', ...patient, include: ['test/packing/**/*.test.ts'] } },
    ],
  },
});
