import { spawnSync } from 'node:child_process';
import { must, say } from './run.mjs';

/** Debian's packages with the libraries and programs of each. */
const packages = {
  Chromium: ['libnss3', 'libexpat1'],
  Electron: ['xvfb', 'libgtk-3-0', 'libnss3', 'libasound2', 'libxss1', 'libgbm1', 'libxtst6'],
};

/** The libraries that a binary needs and the system lacks, by their names. */
const missingLibraries = (binary) =>
  String(spawnSync('ldd', [binary]).stdout)
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0]);

/**
 * Looks for what a binary needs of the system. As root where CI runs, installs what is missing.
 * @param {keyof typeof packages} name
 * @param {string} binary
 * @param {readonly string[]} programs that must be there too
 * @throws where something is missing: what it is, and which packages bring it
 */
export async function ensureLibraries(name, binary, programs = []) {
  const missing = () => [
    ...programs.filter((program) => spawnSync(program, ['-help']).error),
    ...new Set(missingLibraries(binary)),
  ];
  if (!missing().length) return;
  if (!process.env.CI || process.getuid?.() !== 0) {
    throw new Error(`missing ${missing().join(', ')}; on Debian: apt-get install ${packages[name].join(' ')}`);
  }
  say(`installing ${packages[name].join(' ')} …`);
  const quiet = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await must('Reading package lists', 'apt-get', ['update', '-qq'], quiet);
  await must('Installing libraries', 'apt-get', ['install', '-y', '-qq', ...packages[name]], quiet);
  if (missing().length) throw new Error(`still missing after apt-get: ${missing().join(', ')}`);
}
