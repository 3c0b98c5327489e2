import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { inMemory } from '@shared/data/dataset';
import { withDerived } from '@shared/data/derived/withDerived';
import { generatedDataset, isGenerated } from '@shared/data/generated';
import { parseDocument } from '@shared/document';
import { measureName } from '@shared/learning/metrics/names';
import { onnxruntimeNative as engine } from '@trainer/engines/onnxruntime/native';
import { fitTask } from '@trainer/loop/fit';
import { outputName } from '@trainer/loop/measures';
import { standardise } from '@trainer/loop/standardise';
import { TrainingSession } from '@trainer/loop/trainingSession';
import { mean } from '../support/training';

const folder = new URL('../../resources/gallery/', import.meta.url);
const documents = readdirSync(folder)
  .filter((file) => file.endsWith('.netloom.json'))
  .map((file) => ({ file, document: parseDocument(readFileSync(new URL(file, folder), 'utf8')) }));

/** Those of sequences rest on a plateau for longer than a few steps: test/parity/tasks.test.ts trains them to the end. */
const ofImages = documents.filter(({ document: { nodes, recipe } }) => {
  const [input] = nodes.filter(({ block }) => block === 'Input');
  return isGenerated(recipe.dataset) && input?.parameters['kind'] !== 'tokens';
});

const steps = 16;
const compared = 4;

it.each(ofImages)('$file learns from the data of its own task', async ({ document }) => {
  const recipe = { ...document.recipe, batch: 8 };
  if (!isGenerated(recipe.dataset)) return expect.unreachable('only such drawings are tried');
  const data = withDerived(inMemory(generatedDataset({ ...recipe.dataset, train: 64, test: 8 })), recipe.derived);
  const { network, totals } = analyze(document);
  const task = fitTask(network!, data, recipe);
  const session = await TrainingSession.open({
    ...{ network: network!, task, recipe, data, engine, threads: 1, cost: totals },
    standardisations: await standardise(data, task, undefined),
  });
  // Of objectives that take turns, against each other, the first ones learn at once.
  const first = task.objectives.flatMap(({ turn = 1 }, number) =>
    turn === 1 ? [measureName(outputName(task.objectives, number), 'loss')] : [],
  );
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    const { loss, metrics } = await session.train(step, recipe.optimizer.learningRate);
    losses.push(first.length < task.objectives.length ? first.reduce((sum, name) => sum + metrics[name]!, 0) : loss);
  }
  await session.dispose();
  expect(mean(losses.slice(-compared))).toBeLessThan(mean(losses.slice(0, compared)));
});
