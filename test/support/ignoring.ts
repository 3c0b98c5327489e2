import { inMemory } from '@shared/data/dataset';
import type { Field } from '@shared/data/field';
import type { Table } from '@shared/data/table';
import { createRandom } from '@shared/tensor/random';
import type { Recipe } from '@shared/document/schema';
import type { Engine } from '@trainer/engines/engine';
import { fitTask } from '@trainer/loop/fit';
import { TrainingSession } from '@trainer/loop/trainingSession';
import { networkOf } from './network';
import { tinyDocument } from './tinyDocument';

export const positions = 5;
export const classes = 4;
/** None of the classes. */
export const ignored = 200;

const fields: readonly Field[] = [
  { name: 'steps', kind: 'sequence', shape: [positions, 3], dtype: 'float32' },
  {
    ...{ name: 'states', kind: 'mask', shape: [positions], dtype: 'uint8', ignoreIndex: ignored },
    classes: ['a', 'b', 'c', 'd'],
  },
];

/** Sequences with a class a position, or none; every seventh example has none at all. @param noise what is given where there is none */
function table(count: number, stream: string, noise: number): Table {
  const random = createRandom(5, stream);
  const [given, target] = [new Float32Array(count * positions * 3), new Uint8Array(count * positions)];
  for (let at = 0; at < target.length; at++) {
    const number = random.integer(classes);
    const counts = random.uniform() > 0.4 && Math.floor(at / positions) % 7 > 0;
    target[at] = counts ? number : ignored;
    for (let value = 0; value < 3; value++)
      given[3 * at + value] = random.normal() + (value === number ? 1 : 0) + (counts ? 0 : noise);
  }
  return {
    count,
    columns: {
      steps: { shape: [count, positions, 3], data: given },
      states: { shape: [count, positions], data: target },
    },
  };
}

const network = networkOf([
  { block: 'Input', path: 'input', parameters: { shape: [positions, 3] } },
  { block: 'Dense', path: 'hidden', parameters: { units: 6, activation: 'tanh' } },
  { block: 'Dense', path: 'scores', parameters: { units: classes } },
  { block: 'Output', path: 'output' },
]);

/** A network that answers each position by itself, so that what is given where nothing counts changes nothing. */
export function openIgnoring(engine: Engine, recipe: Partial<Recipe> = {}, noise = 0): Promise<TrainingSession> {
  const data = inMemory({ name: 'states', fields, train: table(40, 'train', noise), test: table(23, 'test', noise) });
  const wanted = { ...tinyDocument().recipe, batch: 8, ...recipe };
  return TrainingSession.open({
    ...{ network, task: fitTask(network, data, wanted), engine, data, recipe: wanted, threads: 1 },
    standardisations: new Map(),
    // Evaluated in batches of eight, the last of which is not full.
    cost: { macs: 5e10 / 8, activationBytes: 1 },
  });
}
