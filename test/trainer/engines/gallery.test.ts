import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { buildPrograms, feeds, initializeState, results } from '@shared/compiler';
import { taskOf } from '@shared/compiler/task/ofDocument';
import { isGenerated } from '@shared/data/generated';
import { parseDocument } from '@shared/document';
import { onnxruntimeNative as engine } from '@trainer/engines/onnxruntime/native';
import { mean, patternBatch, scalar } from '../../support/training';

const folder = new URL('../../../resources/gallery/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.netloom.json'));
const batch = 2;

describe('networks of the gallery', () => {
  it.each(files)('%s compiles, and trains where it is small', async (file) => {
    const document = parseDocument(readFileSync(new URL(file, folder), 'utf8'));
    const analysis = analyze(document);
    const { network, totals } = analysis;
    expect(network).toBeDefined();
    const { objectives } = taskOf(document, analysis);
    const programs = buildPrograms(network!, {
      ...{ recipe: document.recipe, lowering: engine.lowering, batch, objectives },
    });
    const weights = programs.train.variables.flatMap(({ members }) => members).filter(({ trainable }) => trainable);
    const count = weights.reduce(
      (sum, { canonicalShape }) => sum + canonicalShape.reduce((size, extent) => size * extent, 1),
      0,
    );
    expect(count).toBe(totals.parameters.trainable);
    // Networks for other tasks are trained on their own data: test/parity/tasks.test.ts.
    if (totals.macs > 1e8 || isGenerated(document.recipe.dataset)) return;

    const loaded = await engine.load({ train: programs.train }, {});
    await loaded.writeState(initializeState(network!, document.recipe.seed));
    const [input, labels] = [programs.train.inputs[0]!, patternBatch([1], 10, batch, 1).labels];
    const { images } = patternBatch(input.value.shape.slice(1), 10, batch, 1);
    const fed = {
      [input.name]: images,
      [feeds.target()]: labels,
      [feeds.learningRate]: scalar(document.recipe.optimizer.learningRate / 10),
    };
    const losses: number[] = [];
    for (let step = 1; step <= 20; step++) {
      const given = await loaded.run('train', { ...fed, [feeds.step]: scalar(step) }, [results.loss], step);
      losses.push(given[results.loss]!.data[0]!);
    }
    // Dropout makes single steps noisy.
    expect(mean(losses.slice(-5))).toBeLessThan(mean(losses.slice(0, 5)));
    await loaded.dispose();
  });
});
