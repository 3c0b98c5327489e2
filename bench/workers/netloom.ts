import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildPrograms, feeds, initializeState, results } from '@shared/compiler';
import { parseDocument } from '@shared/document';
import { recipeSchema, type NetloomDocument } from '@shared/document/schema';
import { readSafetensors } from '@shared/tensor/safetensors';
import type { TensorData } from '@shared/tensor/types';
import type { LoadedPrograms } from '@trainer/engines/engine';
import { chooseEngine } from '@trainer/engines/registry';
import { jobFiles, networkOf } from '../lib/job';
import type { Answers } from '../lib/worker';
import { Chart } from '../networks/chart';

/** Trains drawings on an engine of Netloom: netloom.ts ENGINE THREADS. Speaks as `bench/lib/worker.ts` says. */
const [wanted, threads] = process.argv.slice(2);
const { engine, status } = await chooseEngine(wanted);

type Feeds = Readonly<Record<string, TensorData>>;

let loaded: LoadedPrograms | undefined;
let batches: readonly Feeds[] = [];
let learningRate = 0.01;

async function step(index: number): Promise<number> {
  const result = await loaded!.run('train', batches[index % batches.length]!, [results.loss], index);
  return result[results.loss]!.data[0]!;
}

async function load(document: NetloomDocument, batch: number, seed: number, momentum: number): Promise<LoadedPrograms> {
  const network = networkOf(document);
  const { train } = buildPrograms(network, {
    recipe: recipeSchema.parse({ optimizer: { kind: 'sgd', learningRate, momentum } }),
    lowering: engine.lowering,
    batch,
  });
  const programs = await engine.load({ train }, { threads: Number(threads) });
  await programs.writeState(initializeState(network, seed));
  return programs;
}

interface Requests {
  readonly open: { readonly folder: string; readonly steps?: number };
  readonly warm: { readonly steps: number };
  readonly run: { readonly settle: number; readonly steps: number; readonly milliseconds: number };
  readonly memory: object;
}

const handlers: { [Name in keyof Answers]: (details: Requests[Name]) => Promise<Answers[Name]> } = {
  async open({ folder, steps = 3 }) {
    const job = JSON.parse(readFileSync(join(folder, jobFiles.job), 'utf8')) as Record<string, number>;
    const text = readFileSync(join(folder, jobFiles.document), 'utf8');
    learningRate = job['learningRate']!;
    const { tensors } = readSafetensors(readFileSync(join(folder, jobFiles.batches)));
    const begun = performance.now();
    const document = parseDocument(text);
    const input = document.nodes.find(({ block }) => block === 'Input')!.id;
    batches = Array.from({ length: tensors.size / 2 }, (_, index) => ({
      [input]: tensors.get(`images${index}`)!,
      [feeds.target()]: tensors.get(`labels${index}`)!,
      [feeds.learningRate]: { shape: [], data: new Float32Array([learningRate]) },
      [feeds.step]: { shape: [], data: new Float32Array([1]) },
    }));
    loaded = await load(document, job['batch']!, job['seed']!, job['momentum']!);
    const losses = [await step(0)];
    const firstStep = performance.now() - begun;
    while (losses.length < steps) losses.push(await step(losses.length));
    return { firstStep, losses };
  },
  async warm({ steps }) {
    for (let index = 0; index < steps; index++) await step(index);
    return {};
  },
  async run({ settle, steps, milliseconds }) {
    for (let index = 0; index < settle; index++) await step(index);
    const times: number[] = [];
    for (let spent = 0; times.length < steps || spent < milliseconds; spent += times.at(-1)!) {
      const begun = performance.now();
      await step(times.length);
      times.push(performance.now() - begun);
    }
    return { times };
  },
  memory: async () => ({ peakBytes: peakBytes() }),
};

/** The largest resident set of this process; what its parent used before it began does not count. */
function peakBytes(): number {
  try {
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    if (line) return Number(line[1]) * 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}

/** A network of one dense layer, so that the engine's library is in memory before anything is timed. */
async function loadLibrary(): Promise<void> {
  const tiny = new Chart('tiny')
    .add('input', 'Input', { shape: [2] })
    .add('scores', 'Dense', { units: 2 })
    .add('output', 'Output')
    .document();
  await (await load(tiny, 1, 1, 0)).dispose();
}

const say = (answer: object) => process.stdout.write(`${JSON.stringify(answer)}\n`);
await loadLibrary();
say({ versions: { [engine.id]: status.version } });
for await (const line of createInterface({ input: process.stdin })) {
  const { request, ...details } = JSON.parse(line) as { request: keyof Answers };
  try {
    say(await (handlers[request] as (details: object) => Promise<object>)(details));
  } catch (error) {
    say({ error: error instanceof Error ? error.message : String(error) });
  }
}
await loaded?.dispose();
