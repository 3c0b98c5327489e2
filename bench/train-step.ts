import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { checkLosses, comparisonTable, type Comparison } from './lib/comparison';
import type { Device } from './lib/contenders';
import { writeJob } from './lib/job';
import { comparedBy, comparingOptions, say } from './lib/options';
import { keepResult, readResults } from './lib/results';
import { compete } from './lib/rounds';
import { figure } from './lib/table';
import { chooseNetworks, networks } from './networks';

/**
 * Milliseconds a train step (forward, backward, momentum update, loss fetched), Netloom beside Keras and PyTorch:
 * `npm run bench -- train-step --only lenet,vgg --engines tensorflow --peers keras,pytorch-channels-last`
 */
const { values: options } = parseArgs({
  options: {
    ...comparingOptions,
    'warm-up': { type: 'string', default: '10' },
    rounds: { type: 'string', default: '6' },
    steps: { type: 'string', default: '10' },
    /** When all have warmed up, wait for a line of input before anything is timed: for a machine that must be made quiet. */
    pause: { type: 'boolean', default: false },
    /** Train on the graphics card; kept apart, in `bench/results/train-step-gpu.json`. */
    gpu: { type: 'boolean', default: false },
  },
});

const { only, chosen, threads } = comparedBy(options);
const device: Device = options.gpu ? 'gpu' : 'cpu';
const results = options.gpu ? 'train-step-gpu' : 'train-step';
const measured: Comparison[] = [];

async function ready(): Promise<void> {
  say('All have warmed up. Press Enter to start the clock.');
  await once(process.stdin, 'data');
  process.stdin.pause();
}

for (const network of chooseNetworks(only)) {
  say(`${network.label}, batch ${network.batch}, ${threads} threads`);
  const { folder, remove } = writeJob(network);
  try {
    const outcomes = await compete(chosen, folder, {
      ...{ threads, device, say },
      warmUp: Number(options['warm-up']),
      rounds: Number(options.rounds),
      steps: Number(options.steps),
      ...(options.pause && { ready }),
    });
    const { label, batch } = network;
    const comparison: Comparison = { label, batch, threads, outcomes: checkLosses(outcomes) };
    for (const { label: name, step, peakBytes, way, foreignLoad, failure } of Object.values(comparison.outcomes))
      say(
        failure === undefined
          ? `${name}: median ${figure(step?.median)}, least ${figure(step?.minimum)} ms, ` +
              `${Math.round((peakBytes ?? 0) / 2 ** 20)} MB${way ? `, ${way}` : ''}, others kept ${foreignLoad ?? '?'} processors busy`
          : `${name}: ${failure}`,
      );
    measured.push(comparison);
    if (!options['dry-run']) await keepResult(results, network.name, comparison);
  } finally {
    remove();
  }
}

console.log(comparisonTable(measured));
if (!options['dry-run'] && only) {
  const kept = readResults<Comparison>(results).entries;
  const all = networks.flatMap(({ name }) => kept[name] ?? []);
  if (all.length > measured.length) console.log(`\nWith what was measured before:\n${comparisonTable(all)}`);
}
