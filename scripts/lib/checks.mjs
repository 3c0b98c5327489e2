import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, say } from './run.mjs';
import { at } from './stamp.mjs';

/**
 * Counts of a check: passed and failed tests, or one of either for a check that has no tests.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** Runs a check that only succeeds or fails. @returns {Promise<Counts>} */
export async function check(name, script) {
  say(`${name} …`);
  const code = await run(process.execPath, [at('scripts', script)], { stdio: ['ignore', 2, 2] });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * Runs projects of vitest. What fails outside of any test counts as one failure.
 * @param {readonly string[]} names
 * @returns {Promise<Counts>}
 */
export async function project(names, environment = {}) {
  const name = names.join(', ');
  say(`tests: ${name} …`);
  const report = at('test-results', `${names[0]}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', ...names.flatMap((each) => ['--project', each]), ...reporters];
  const code = await run(process.execPath, [join(at('node_modules/vitest/vitest.mjs')), ...args], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...environment },
  });
  const counts = countsOf(report);
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  if (counts.passed + counts.failed === 0) say(`tests: ${name} ran no test`);
  return counts;
}

function countsOf(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** Prints the closing line, alone on the last one. @returns the exit code: 1 where anything failed or nothing ran. */
export function close(list) {
  const sum = (key) => list.reduce((total, counts) => total + counts[key], 0);
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
  if (skipped) say(`${skipped} skipped`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
