import { initializeState, predictProgram, probeName } from '@shared/compiler';
import { resultNodes } from '@shared/compiler/resultNodes';
import type { FromTrainer, TimeBlocksRequest } from '@shared/contract/trainerMessages';
import { hostSaying, asSaidText } from '@shared/messages/hostSaying';
import { createRandom } from '@shared/tensor/random';
import { engines } from '../engines/registry';
import { evaluationBatch } from '../loop/evaluationBatch';
import { Refusal } from './refusal';
import { randomFeeds } from './timeInference';
import { completeNetwork } from './trainedNetwork';

/** The first run makes ready what the others need, and is not counted. */
const fewest = 4;
/** A profile keeps every op of every run. */
const most = 200;

/**
 * How long each block of a drawing takes in a forward pass, inside the whole network and with all that the engine makes of
 * it. The batch is the recipe's, or what a bounded memory allows. Throws a `Refusal` where the drawing is not complete, or
 * no engine here keeps the times of ops.
 */
export async function timeBlocks(request: TimeBlocksRequest, send: (message: FromTrainer) => void): Promise<void> {
  const { document, seconds, threads } = request;
  const { network, cost } = completeNetwork(document);
  const { batch: wanted, seed } = document.recipe;
  const batch = evaluationBatch(wanted, cost);
  const engine = engines.find(({ profiles }) => profiles)!;
  const status = await engine.status();
  if (!status.available) throw new Refusal(hostSaying('engine', 'measuresNoBlocks', engine.label, status.reason));
  const probes = resultNodes(network).map(({ path }) => path);
  const program = predictProgram(network, { lowering: engine.lowering, predictBatch: batch, probes });
  const loaded = await engine.load({ predict: program }, { ...(threads !== undefined && { threads }), profiled: true });
  try {
    await loaded.writeState(initializeState(network, seed));
    const feeds = randomFeeds(program, createRandom(seed));
    const fetches = probes.map((path) => probeName(path));
    const start = performance.now();
    for (let run = 0; run < most; run++) {
      const passed = (performance.now() - start) / (1000 * seconds);
      const share = Math.max(run / most, Math.min(run / fewest, passed));
      if (share >= 1) break;
      send({ type: 'timingBlocks', share });
      await loaded.run('predict', feeds, fetches);
    }
    const { blocks, elsewhere, runs } = await loaded.blockTimes!();
    const timed = {
      batch,
      blocks: Object.fromEntries(blocks),
      elsewhere,
      runs,
      device: asSaidText(hostSaying('engine', 'onDevice', engine.label, status.device)),
    };
    send({ type: 'timedBlocks', timed });
  } finally {
    await loaded.dispose();
  }
}
