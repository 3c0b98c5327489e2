import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildPrograms, feeds, initializeState, probeName, results } from '@shared/compiler';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { networkOf } from '../../support/network';
import { randomLayers } from '../../support/randomNetwork';
import { patternBatch, scalar, sgd } from '../../support/training';

const recipe = { loss: 'crossEntropy', optimizer: sgd(0.01) } as const;

it('random networks give the shapes that the analysis states, and train', async () => {
  await fc.assert(
    fc.asyncProperty(randomLayers, async (layers) => {
      const network = networkOf(layers);
      const batch = 3;
      const image = network.nodes[0]!.context.outputs[0]!.shape;
      const { images, labels } = patternBatch(image, 3, batch, 1);
      const programs = buildPrograms(network, {
        recipe,
        lowering: onnxruntimeNative.lowering,
        batch,
        predictBatch: batch,
      });
      const loaded = await onnxruntimeNative.load({ ...programs }, { threads: 1 });
      try {
        await loaded.writeState(initializeState(network, 1));
        const given = await loaded.run(
          'predict',
          { input: images },
          network.nodes.map(({ path }) => probeName(path)),
        );
        for (const { path, context } of network.nodes) {
          const { shape, data } = given[probeName(path)]!;
          expect(shape, path).toEqual([batch, ...context.outputs[0]!.shape]);
          expect(data.every(Number.isFinite), path).toBe(true);
        }
        const fed = {
          input: images,
          [feeds.labels]: labels,
          [feeds.learningRate]: scalar(0.01),
          [feeds.step]: scalar(1),
        };
        const { [results.loss]: loss } = await loaded.run('train', fed, [results.loss], 1);
        expect(loss!.data[0]).toBeGreaterThan(0);
        for (const [name, { data }] of await loaded.readState()) expect(data.every(Number.isFinite), name).toBe(true);
      } finally {
        await loaded.dispose();
      }
    }),
    { numRuns: 40 },
  );
});
