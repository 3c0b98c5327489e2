import { inMemory } from '@shared/data/dataset';
import { measure } from '@shared/data/standardise';
import { shapesDataset } from './shapesDataset';
import type { Recipe } from '@shared/document/schema';
import type { Engine } from '@trainer/engines/engine';
import type { Products } from '@trainer/engines/precision';
import { fitTask } from '@trainer/loop/fit';
import { TrainingSession } from '@trainer/loop/trainingSession';
import { networkOf } from './network';
import { tinyDocument } from './tinyDocument';

export const colourShapes = shapesDataset({ size: 10, channels: 3, train: 50, test: 23 });

const network = networkOf([
  { block: 'Input', path: 'input', parameters: { shape: [10, 10, 3] } },
  { block: 'Conv2D', path: 'c1', parameters: { filters: 4, kernel: 3, activation: 'relu' } },
  { block: 'MaxPool2D', path: 'pool' },
  { block: 'Flatten', path: 'flat' },
  { block: 'Dense', path: 'scores', parameters: { units: 6 } },
  { block: 'Output', path: 'output' },
]);

/** A small network with the generated shapes in colour as its data. */
export function openSession(
  engine: Engine,
  recipe: Partial<Recipe> = {},
  products?: Products,
  /** Examples of an evaluation's batches, where the network is to be taken for one that costs so much. */
  evaluated?: number,
): Promise<TrainingSession> {
  const data = inMemory(colourShapes);
  const wanted = { ...tinyDocument().recipe, batch: 16, ...recipe };
  return TrainingSession.open({
    ...{ network, task: fitTask(network, data, wanted), engine, data },
    standardisations: new Map([['image', measure(colourShapes.train.columns['image']!)]]),
    cost: { macs: evaluated === undefined ? 1 : 5e10 / evaluated, activationBytes: 1 },
    recipe: wanted,
    ...{ threads: 1, gradients: true, ...(products && { products }) },
  });
}

/** An engine that keeps no data: batches are fed. */
export const withoutRoom = (engine: Engine): Engine => ({ ...engine, roomForData: () => 0 });

/** Losses and accuracies of some steps, and what the test set gives afterwards. */
export async function trainSteps(session: TrainingSession, steps: number, from = 0) {
  const results = [];
  for (let step = from; step < from + steps; step++) results.push(await session.train(step, 0.05));
  return { results, test: (await session.evaluate('test', async () => 'go on'))! };
}
