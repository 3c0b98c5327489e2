import { defineConfig } from '@playwright/test';
import { profile } from './test/support/visit';

/** Each project has a folder of its own, as a run empties its own: what failed in one is there after the next. */
const outputOf = (project: string): string => `test-results/playwright/${project}`;

/** What `npm test` leaves to `.ci/run`: what one panel or one kind of network is about. */
const long = '**/*.long.test.ts';

/**
 * `e2e` looks at the app that `netloom serve` serves in a real Chromium, `long` at the rest of it, `measured` at what needs the
 * machine to itself; `desktop` looks at the app in a real Electron. Each waits for the one before.
 */
export default defineConfig({
  globalSetup: './scripts/lib/playwrightSetup.mjs',
  // On a busy machine what is waited for comes late.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    ...{ viewport: profile.viewport, permissions: profile.permissions },
    contextOptions: { reducedMotion: profile.reducedMotion },
    actionTimeout: 60_000,
    // The page at each action would cost a fifth more; `--trace on` keeps that of one test.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'e2e', testDir: 'test/e2e', testIgnore: long, outputDir: outputOf('e2e') },
    { name: 'long', testDir: 'test/e2e', testMatch: long, outputDir: outputOf('long'), dependencies: ['e2e'] },
    // A trace would be measured too.
    {
      ...{ name: 'measured', testDir: 'test/measured', outputDir: outputOf('measured'), workers: 1 },
      ...{ dependencies: ['long'], use: { trace: 'off' } },
    },
    {
      ...{ name: 'desktop', testDir: 'test/desktop', outputDir: outputOf('desktop'), workers: 1 },
      dependencies: ['measured'],
    },
  ],
});
