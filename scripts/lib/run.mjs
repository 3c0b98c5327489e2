import { spawn } from 'node:child_process';
import { root } from './stamp.mjs';

/** What this script itself says, apart from what the programs that it starts say. */
export const say = (text) => process.stderr.write(`netloom: ${text}\n`);

/**
 * Runs a program with this terminal, and resolves with its exit code (128 + signal number where a signal ended it).
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? 128 + (signal === 'SIGINT' ? 2 : 15));
    });
  });
}

/** As `run`, for steps that must succeed. `what` names the step in the error. */
export async function must(what, command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) throw new Error(`${what} failed: "${[command, ...args].join(' ')}" ended with exit code ${code}.`);
}

/** Runs a main function, and turns what it throws into one line and exit code 1. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
