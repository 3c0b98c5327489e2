import { readFileSync, rmSync } from 'node:fs';
import { run, say } from './run.mjs';
import { at } from './stamp.mjs';

/**
 * Counts of a check: passed and failed tests, or one of either for a check that has no tests.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Counts
 */

/** Runs a check that only succeeds or fails. @returns {Promise<Counts>} */
export async function check(name, script) {
  say(`${name} …`);
  const code = await run(process.execPath, [at('scripts', script)], { stdio: ['ignore', 2, 2] });
  const failures = code === 0 ? [] : [name];
  return { passed: 1 - failures.length, failed: failures.length, skipped: 0, failures };
}

/** Runs a project of vitest. @returns {Promise<Counts>} */
export function vitest(name, environment = {}) {
  const report = at('test-results', `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [at('node_modules/vitest/vitest.mjs'), 'run', '--project', name, ...reporters];
  return tests(name, args, environment, report, ({ numPassedTests, numFailedTests, numPendingTests, testResults }) => ({
    ...{ passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests },
    failures: testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    ),
  }));
}

/** Runs a project of Playwright, without those that it would wait for. @param reportName of its report's file @returns {Promise<Counts>} */
export function playwright(name, reportName = name) {
  const report = at('test-results', `${reportName}.json`);
  const args = [at('node_modules/@playwright/test/cli.js'), 'test', `--project=${name}`, '--no-deps'];
  // What failed outside of any test is in `errors`.
  return tests(name, args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report }, report, ({ stats, errors, suites }) => ({
    ...{ passed: stats.expected + stats.flaky, failed: stats.unexpected || errors.length, skipped: stats.skipped },
    failures: suites.flatMap(failuresOf),
  }));
}

/** The titles of the failed tests of a suite, which may hold others. */
const failuresOf = ({ suites = [], specs = [] }) => [
  ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`),
  ...suites.flatMap(failuresOf),
];

/** What fails outside of any test counts as one failure. */
async function tests(name, args, environment, report, countsOf) {
  say(`tests: ${name} …`);
  rmSync(report, { force: true });
  const code = await run(process.execPath, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...environment },
  });
  let counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  try {
    counts = countsOf(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    // It ended before it wrote a report.
  }
  if (code !== 0 && counts.failed === 0) counts = { ...counts, failed: 1, failures: [`${name}, outside of any test`] };
  if (counts.passed + counts.failed + counts.skipped === 0) say(`tests: ${name} ran no test`);
  return counts;
}

/** Prints what failed, then the closing line, alone on the last one. @returns the exit code: 1 where anything failed or nothing ran. */
export function close(list) {
  const sum = (key) => list.reduce((total, counts) => total + counts[key], 0);
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
  if (skipped) say(`${skipped} skipped`);
  for (const failure of list.flatMap(({ failures }) => failures)) console.log(`failed: ${failure}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
