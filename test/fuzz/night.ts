import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { bundlePrograms } from '../support/bundle';
import { carryOut } from './campaign';
import { FuzzProcess } from './fuzzProcess';
import { targetNames, targets, type TargetName } from './targets';

/** Seconds between two lines that say how far the night is. */
const every = 60;

const say = (text: string) => void process.stderr.write(`${text}\n`);

const isTarget = (name: string): name is TargetName => Object.hasOwn(targets, name);

/** The whole aim of a night, or as much of it as so many minutes allow, evenly. */
async function night(program: string, minutes: number, names: readonly TargetName[]): Promise<number> {
  const seed = Number(process.env['NETLOOM_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  const aims = Object.fromEntries(names.map((name) => [name, targets[name].inputs.night]));
  say(`Seed ${seed}. Kept inputs: test-results/fuzz.`);
  let last = performance.now();
  let fed: { readonly [Name in TargetName]?: number } = {};
  const line = () => names.map((name) => `${name} ${fed[name] ?? 0}/${aims[name]}`).join(', ');
  const found = await carryOut({
    ...{ aims, seed, program, lanes: availableParallelism(), limit: minutes * 60_000 },
    onFailure: ({ target, seed: failed, fault, file }) => say(`${target}, seed ${failed}: ${fault}\n  kept as ${file}`),
    onProgress(now) {
      fed = now;
      if (performance.now() - last < every * 1000) return;
      last = performance.now();
      say(line());
    },
  });
  say(line());
  say(`${found.length} failures.`);
  return found.length > 0 ? 1 : 0;
}

async function again(program: string, target: TargetName, file: string): Promise<number> {
  const process = new FuzzProcess(program, target);
  const fault = await process.feed({ file });
  await process.close();
  say(fault ?? 'Nothing went wrong.');
  return fault === undefined ? 0 : 1;
}

async function main([first = '', ...rest]: readonly string[]): Promise<number> {
  const minutes = Number(first);
  const names = rest.length > 0 ? rest.filter(isTarget) : targetNames;
  const isNight = minutes > 0 && names.length === (rest.length || targetNames.length);
  if (!isNight && !(isTarget(first) && rest.length === 1))
    throw new Error(
      `Give minutes, and targets if not all: ${targetNames.join(', ')}. Or a target and the file of an input.`,
    );
  const folder = await bundlePrograms();
  try {
    const program = join(folder, 'fuzz', 'index.js');
    return isTarget(first) ? await again(program, first, rest[0]!) : await night(program, minutes, names);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error: Error) => {
  say(error.message);
  return 2;
});
