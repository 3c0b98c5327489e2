import { describe, expect, it } from 'vitest';
import { hostInEnglish } from '@shared/messages/hostSaying';
import { buildPrograms, feeds, initializeState, probeName, results } from '@shared/compiler';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { onnxruntimeWeb } from '@trainer/engines/onnxruntime/web';
import { networkOf } from '../../support/network';
import { lenet5 } from '../../support/models';
import { adam, mean, patternBatch, scalar, sgd, trainSome } from '../../support/training';

const small = () =>
  networkOf([
    { block: 'Input', path: 'input', parameters: { shape: [8, 8, 2] } },
    { block: 'Conv2D', path: 'c1', parameters: { filters: 5, kernel: 3, padding: 'same', activation: 'relu' } },
    { block: 'MaxPool2D', path: 'p1' },
    { block: 'Flatten', path: 'flat' },
    { block: 'Dense', path: 'out', parameters: { units: 3, activation: 'softmax' } },
    { block: 'Output', path: 'output' },
  ]);

const recipe = { optimizer: sgd(0.05) } as const;

describe.each([onnxruntimeNative, onnxruntimeWeb])('$label', (engine) => {
  it('says what it runs on', async () => {
    const status = await engine.status();
    expect(status).toMatchObject({ available: true, version: expect.stringMatching(/^\d+\.\d+/) });
    expect(hostInEnglish(status.device)).toMatch(/CPU.* · \d+ threads?$/);
  });

  it('learns', async () => {
    const { losses, loaded } = await trainSome(engine, small(), { steps: 40, recipe });
    expect(losses[0]!).toBeGreaterThan(0.7);
    expect(mean(losses.slice(-5))).toBeLessThan(0.2);
    await loaded.dispose();
  });

  it('gives bit-equal runs for equal seeds, and others for others', async () => {
    const runs = [];
    for (const seed of [3, 3, 4]) {
      const { losses, loaded } = await trainSome(engine, small(), { steps: 8, recipe, seed });
      runs.push({ losses, state: await loaded.readState() });
      await loaded.dispose();
    }
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]!.losses).not.toEqual(runs[0]!.losses);
  });

  it('goes on from a state that was read as if it had not stopped', async () => {
    const { loaded: first } = await trainSome(engine, small(), {
      steps: 5,
      recipe: { ...recipe, optimizer: adam(0.01) },
    });
    const { loaded: second } = await trainSome(engine, small(), {
      steps: 0,
      recipe: { ...recipe, optimizer: adam(0.01) },
    });
    const state = await first.readState();
    expect([...state.keys()]).toContain('c1/kernel:variance');
    expect(state.get('c1/kernel')!.shape).toEqual([3, 3, 2, 5]);
    await second.writeState(state);
    const { images, labels } = patternBatch([8, 8, 2], 3, 16, 5);
    const fed = {
      input: images,
      [feeds.target()]: labels,
      [feeds.learningRate]: scalar(0.01),
      [feeds.step]: scalar(6),
    };
    await first.run('train', fed, [results.loss]);
    await second.run('train', fed, [results.loss]);
    expect(await second.readState()).toEqual(await first.readState());
    await first.dispose();
    await second.dispose();
  });

  it('counts only the examples that the mask lets through', async () => {
    const { loaded } = await trainSome(engine, small(), { steps: 3, recipe, evaluateBatch: 8 });
    const { images, labels } = patternBatch([8, 8, 2], 3, 8, 1);
    const evaluate = (mask: number[]) =>
      loaded.run(
        'evaluate',
        { input: images, [feeds.target()]: labels, [feeds.mask]: { shape: [8], data: Float32Array.from(mask) } },
        [results.loss, results.losses, results.correct(), results.predictions()],
      );
    const [all, some] = [await evaluate([1, 1, 1, 1, 1, 1, 1, 1]), await evaluate([1, 1, 1, 0, 0, 0, 0, 0])];
    const losses = [...all[results.losses]!.data];
    expect(all[results.loss]!.data[0]).toBeCloseTo(
      losses.reduce((sum, loss) => sum + loss),
      4,
    );
    expect(some[results.loss]!.data[0]).toBeCloseTo(
      losses.slice(0, 3).reduce((sum, loss) => sum + loss),
      4,
    );
    const probabilities = all[results.predictions()]!;
    expect(probabilities.shape).toEqual([8, 3]);
    const first = [...probabilities.data.slice(0, 3)];
    expect(first.reduce((sum, each) => sum + each)).toBeCloseTo(1, 5);
    expect(losses[0]).toBeCloseTo(-Math.log(first[labels.data[0]!]!), 4);
    const right = [...labels.data].filter((label, index) => {
      const row = [...probabilities.data.slice(index * 3, index * 3 + 3)];
      return row.indexOf(Math.max(...row)) === label;
    });
    expect(all[results.correct()]!.data[0]).toBe(right.length);
    await loaded.dispose();
  });

  it('gives any node’s result, channels last', async () => {
    const { loaded } = await trainSome(engine, small(), { steps: 0, recipe });
    const { images } = patternBatch([8, 8, 2], 3, 1, 1);
    const given = await loaded.run(
      'predict',
      { input: images },
      ['input', 'c1', 'p1', 'flat', 'output'].map((path) => probeName(path)),
    );
    expect(given['input:0']!.data).toEqual(images.data);
    expect(given['c1:0']!.shape).toEqual([1, 8, 8, 5]);
    expect([...given['flat:0']!.data]).toEqual([...given['p1:0']!.data]);
    const pooled = (y: number, x: number, channel: number) => given['p1:0']!.data[(y * 4 + x) * 5 + channel];
    const mapped = (y: number, x: number, channel: number) => given['c1:0']!.data[(y * 8 + x) * 5 + channel]!;
    const window = (y: number, x: number, channel: number) =>
      Math.max(...[0, 1].flatMap((dy) => [0, 1].map((dx) => mapped(2 * y + dy, 2 * x + dx, channel))));
    expect(pooled(1, 2, 4)).toBe(window(1, 2, 4));
    expect(pooled(3, 0, 1)).toBe(window(3, 0, 1));
    await loaded.dispose();
  });

  it('names what is missing, misshapen or unknown', async () => {
    const { loaded } = await trainSome(engine, small(), { steps: 0, recipe });
    const [{ images }, { images: two }] = [patternBatch([8, 8, 2], 3, 1, 1), patternBatch([8, 8, 2], 3, 2, 1)];
    await expect(loaded.run('predict', {}, ['c1:0'])).rejects.toThrow('needs the input "input", float32 1×8×8×2');
    await expect(loaded.run('predict', { input: two }, ['c1:0'])).rejects.toThrow('it was fed 2×8×8×2');
    await expect(loaded.run('predict', { input: images }, ['c9'])).rejects.toThrow(/"c9"/);
    await expect(loaded.writeState(new Map([['c7/kernel', scalar(1)]]))).rejects.toThrow('no weight "c7/kernel"');
    await expect(loaded.writeState(new Map([['c1/kernel', scalar(1)]]))).rejects.toThrow('"c1/kernel" is 3×3×2×5');
    await loaded.dispose();
  });
});

describe('ONNX Runtime', () => {
  it('trains alike with packed and with separate weights', async () => {
    const runs = [];
    for (const packing of ['flat', 'separate'] as const) {
      const { losses, loaded } = await trainSome(onnxruntimeNative, lenet5(), {
        steps: 6,
        recipe: { optimizer: sgd(0.02, 0.9, 5e-4, true) },
        lowering: { layout: 'NCHW', packing },
      });
      runs.push({ losses, state: await loaded.readState() });
      await loaded.dispose();
    }
    const [flat, separate] = runs;
    flat!.losses.forEach((loss, step) => expect(separate!.losses[step]).toBeCloseTo(loss, 4));
    expect([...separate!.state.keys()].sort()).toEqual([...flat!.state.keys()].sort());
    for (const [name, { data }] of flat!.state) {
      const other = separate!.state.get(name)!.data;
      expect(Math.max(...[...data].map((value, index) => Math.abs(value - other[index]!))), name).toBeLessThan(1e-4);
    }
  });

  it('runs natively and in WebAssembly to the same loss', async () => {
    const runs: number[][] = [];
    for (const engine of [onnxruntimeNative, onnxruntimeWeb]) {
      const { losses, loaded } = await trainSome(engine, lenet5('relu', 'MaxPool2D'), { steps: 5, recipe });
      runs.push(losses);
      await loaded.dispose();
    }
    runs[0]!.forEach((loss, step) => expect(runs[1]![step]).toBeCloseTo(loss, 3));
  });

  it('says which program it cannot load, and why', async () => {
    const { predict } = buildPrograms(small(), { recipe, lowering: { layout: 'NHWC', packing: 'flat' }, batch: 2 });
    await expect(onnxruntimeNative.load({ predict }, {})).rejects.toThrow(/cannot load the program "predict".*NCHW/);
  });

  it('takes the mean squared error to one-hot classes', async () => {
    const { losses, loaded } = await trainSome(onnxruntimeNative, small(), {
      steps: 40,
      recipe: { optimizer: adam(0.01) },
      objectives: [
        { path: 'output', targetKind: 'classes', loss: { kind: 'meanSquaredError', labelSmoothing: 0 }, weight: 1 },
      ],
    });
    expect(mean(losses.slice(-5))).toBeLessThan(losses[0]! / 3);
    await loaded.dispose();
  });

  it('leaves the initial weights alone until a step', async () => {
    const network = small();
    const { loaded } = await trainSome(onnxruntimeNative, network, { steps: 0, recipe, seed: 6 });
    const weights = initializeState(network, 6);
    expect(await loaded.readState([...weights.keys()])).toEqual(weights);
    await loaded.dispose();
  });
});
