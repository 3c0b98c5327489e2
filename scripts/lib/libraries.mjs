import { spawnSync } from 'node:child_process';
import { must, say } from './run.mjs';

/** The libraries that a binary needs and the system lacks, by their names. */
const missingLibraries = (binary) =>
  String(spawnSync('ldd', [binary]).stdout)
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0]);

/**
 * Looks for what a binary needs of the system, and installs what is missing where this may be done: as root, where CI runs.
 * @param {string} binary
 * @param {readonly string[]} packages Debian's packages that bring all of it
 * @param {readonly string[]} programs that must be there too
 * @throws where something is missing: what it is, and which packages bring it
 */
export async function ensureLibraries(binary, packages, programs = []) {
  const missing = () => [
    ...programs.filter((program) => spawnSync(program, ['-help']).error),
    ...new Set(missingLibraries(binary)),
  ];
  if (!missing().length) return;
  if (!process.env.CI || process.getuid?.() !== 0) {
    throw new Error(`missing ${missing().join(', ')}; on Debian: apt-get install ${packages.join(' ')}`);
  }
  say(`installing ${packages.join(' ')} …`);
  const quiet = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await must('Reading package lists', 'apt-get', ['update', '-qq'], quiet);
  await must('Installing libraries', 'apt-get', ['install', '-y', '-qq', ...packages], quiet);
  if (missing().length) throw new Error(`still missing after apt-get: ${missing().join(', ')}`);
}
