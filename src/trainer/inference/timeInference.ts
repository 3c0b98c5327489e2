import { initializeState, predictProgram, probeName } from '@shared/compiler';
import { resultNodes } from '@shared/compiler/resultNodes';
import type { Timed } from '@shared/contract/timed';
import type { FromTrainer, TimeRequest } from '@shared/contract/trainerMessages';
import { median } from '@shared/tensor/median';
import type { Program } from '@shared/program/program';
import { createRandom, type Random } from '@shared/tensor/random';
import { sizeOf } from '@shared/tensor/shape';
import type { TensorData } from '@shared/tensor/types';
import { chooseEngine } from '../engines/registry';
import { completeNetwork } from './trainedNetwork';

/** Measured at least so often, however long it takes. */
const fewest = 3;

/**
 * How long a drawing takes to answer, by batch size: with the weights that it starts with, and random inputs, since
 * neither changes the time. Sends each measurement. Throws a `Refusal` where the drawing is not complete.
 */
export async function timeInference(request: TimeRequest, send: (message: FromTrainer) => void): Promise<void> {
  const { document, batches, seconds, threads } = request;
  const { network } = completeNetwork(document);
  const { recipe } = document;
  const { engine } = await chooseEngine(request.engine);
  const { products } = await engine.chooseProducts(recipe.precision ?? 'auto');
  const weights = initializeState(network, recipe.seed);
  const probes = resultNodes(network).map(({ path }) => path);
  const random = createRandom(recipe.seed);
  for (const [at, batch] of batches.entries()) {
    const program = predictProgram(network, { lowering: engine.lowering, predictBatch: batch, probes });
    const feeds = randomFeeds(program, random);
    const loaded = await engine.load({ predict: program }, { ...(threads !== undefined && { threads }), products });
    try {
      await loaded.writeState(weights);
      const run = () =>
        loaded.run(
          'predict',
          feeds,
          probes.map((path) => probeName(path)),
        );
      const timed = { batch, ...(await measure(run, seconds)) };
      send({ type: 'timed', timed, isLast: at === batches.length - 1 });
    } finally {
      await loaded.dispose();
    }
  }
}

/** What a program is fed where values do not matter. */
export function randomFeeds(program: Program, random: Random): Record<string, TensorData> {
  return Object.fromEntries(
    program.inputs.map(({ name, value: { shape, dtype } }): [string, TensorData] => {
      const size = sizeOf(shape);
      // Tokens and class indices start at 0, which every vocabulary has.
      if (dtype !== 'float32') return [name, { shape, data: new Int32Array(size) }];
      return [name, { shape, data: Float32Array.from({ length: size }, () => random.uniform()) }];
    }),
  );
}

/** Times of a run, after one that makes ready what the first needs. */
async function measure(run: () => Promise<unknown>, seconds: number): Promise<Omit<Timed, 'batch'>> {
  await run();
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  while (times.length < fewest || performance.now() < end) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return {
    milliseconds: { median: median(times), least: Math.min(...times), most: Math.max(...times) },
    runs: times.length,
    residentBytes: process.memoryUsage().rss,
  };
}
