import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Contender } from './lib/contenders';
import { messageOf } from './lib/failure';
import { writeJob } from './lib/job';
import type { Started } from './lib/kept';
import { comparedBy, comparingOptions, say } from './lib/options';
import { keepResult } from './lib/results';
import { summarize } from './lib/statistics';
import { figure, table } from './lib/table';
import { Worker } from './lib/worker';
import { chooseNetworks, startNetworks } from './networks';

/**
 * Time to the first step's loss, ms: `warm` from the drawing (or the generated source) in a process that has its library
 * loaded, `cold` from the start of the process: `npm run bench -- start --only lenet`
 */
const { values: options } = parseArgs({
  options: {
    ...comparingOptions,
    repeat: { type: 'string', default: '5' },
  },
});

/** Who needs more than this for a first step, ms, is not asked again. */
const tedious = 15_000;

const { only, chosen, threads } = comparedBy(options);

/** One process from its start to its first step; nothing that an earlier one compiled is of use to it. */
async function start(contender: Contender, folder: string): Promise<{ warm: number; cold: number }> {
  const { command, environment } = await contender.command(threads, 'cpu');
  const cache = mkdtempSync(join(tmpdir(), 'netloom-bench-cache-'));
  const begun = performance.now();
  try {
    const { worker } = await Worker.start(contender.name, command, { ...environment, TORCHINDUCTOR_CACHE_DIR: cache });
    try {
      const { firstStep } = await worker.ask('open', { folder, weights: false, steps: 1 });
      return { warm: firstStep, cold: performance.now() - begun };
    } finally {
      await worker.stop();
    }
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

for (const network of chooseNetworks(only, startNetworks)) {
  say(`${network.label}, batch ${network.batch}, ${threads} threads`);
  const { folder, remove } = writeJob(network, { weights: false });
  const times = new Map<Contender, { warm: number; cold: number }[]>(chosen.map((contender) => [contender, []]));
  const failures = new Map<Contender, string>();
  try {
    for (let round = 0; round < Number(options.repeat); round++)
      for (const [contender, made] of times) {
        if (failures.has(contender) || made.some(({ warm }) => warm > tedious)) continue;
        try {
          made.push(await start(contender, folder));
        } catch (error) {
          failures.set(contender, messageOf(error));
          say(`${contender.label} is left out: ${messageOf(error)}`);
        }
      }
  } finally {
    remove();
  }
  const outcomes: Record<string, Started['outcomes'][string]> = {};
  for (const [contender, made] of times) {
    const { name, label } = contender;
    const failure = failures.get(contender);
    outcomes[name] =
      failure === undefined
        ? { label, warm: summarize(made.map(({ warm }) => warm)), cold: summarize(made.map(({ cold }) => cold)) }
        : { label, failure };
  }
  const { label, batch } = network;
  if (!options['dry-run']) await keepResult<Started>('start', network.name, { label, batch, threads, outcomes });
  const rows = Object.values(outcomes).map((each) => [
    each.label,
    ...[each.warm?.median, each.warm?.minimum, each.cold?.median].map(figure),
  ]);
  console.log(table([`${label}, batch ${batch}: ms to the first step`, 'warm', 'least', 'cold'], rows));
}
