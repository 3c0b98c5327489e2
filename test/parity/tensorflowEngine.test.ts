import { beforeAll, describe, expect, it } from 'vitest';
import { feeds, probeName, results } from '@shared/compiler';
import type { Network } from '@shared/compiler/network';
import type { NamedTensors } from '@shared/tensor/types';
import type { Engine } from '@trainer/engines/engine';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { chooseEngine } from '@trainer/engines/registry';
import { tensorflow } from '@trainer/engines/tensorflow/tensorflow';
import { cifarResnet, inceptionNet, lenet5 } from '../support/models';
import { networkOf } from '../support/network';
import { adam, mean, patternBatch, scalar, sgd, trainSome } from '../support/training';
import { useTensorFlow } from './tensorflowEngine';

beforeAll(useTensorFlow);

const models: Record<
  string,
  { network(): Network; optimizer: ReturnType<typeof sgd> | ReturnType<typeof adam>; steps?: number }
> = {
  'LeNet-5 with momentum': { network: () => lenet5(), optimizer: sgd(0.02, 0.9, 5e-4, true) },
  'LeNet-5 with ReLU, max pooling and Adam': { network: () => lenet5('relu', 'MaxPool2D'), optimizer: adam(0.001) },
  'depthwise convolutions with biases, padded by numbers': {
    network: () =>
      networkOf([
        { block: 'Input', path: 'input', parameters: { shape: [10, 12, 2] } },
        { block: 'DepthwiseConv2D', parameters: { stride: 2, padding: 1 } },
        { block: 'DepthwiseConv2D', parameters: { padding: [2, 0, 1, 1], multiplier: 2, activation: 'relu' } },
        { block: 'DepthwiseConv2D', parameters: { padding: 'full', bias: false } },
        { block: 'Flatten' },
        { block: 'Dense', parameters: { units: 3 } },
        { block: 'Output', path: 'output' },
      ]),
    optimizer: sgd(0.02),
  },
  // In a deep network rounding turns a ReLU on or off here and there: gradients are compared, not what comes of them.
  'ResNet-20': { network: () => cifarResnet(), optimizer: sgd(0.01, 0.9, 1e-4), steps: 1 },
};

describe('TensorFlow', () => {
  it('is the engine of choice where it is installed', async () => {
    const { engine, status } = await chooseEngine();
    expect(engine).toBe(tensorflow);
    expect(status).toMatchObject({ available: true, version: expect.stringMatching(/^2\.\d+/) });
  });

  it.each(Object.keys(models))('trains %s as ONNX Runtime does', async (name) => {
    const { network, optimizer, steps = 3 } = models[name]!;
    const train = (engine: Engine) => trainSome(engine, network(), { steps, batch: 8, recipe: { optimizer } });
    const [ours, theirs] = [await train(tensorflow), await train(onnxruntimeNative)];
    ours.losses.forEach((loss, step) => expect(loss / theirs.losses[step]!).toBeCloseTo(1, 3));
    expect(largestDifference(await ours.loaded.readState(), await theirs.loaded.readState())).toBeLessThan(5e-3);
    await ours.loaded.dispose();
    await theirs.loaded.dispose();
  });

  it('goes on from ONNX Runtime’s state and hands it back unchanged', async () => {
    const recipe = { optimizer: adam(0.01) } as const;
    const { loaded: theirs } = await trainSome(onnxruntimeNative, lenet5(), { steps: 3, recipe });
    const { loaded: ours } = await trainSome(tensorflow, lenet5(), { steps: 0, recipe });
    const state = await theirs.readState();
    await ours.writeState(state);
    expect(largestDifference(await ours.readState(), state)).toBe(0);
    const { images, labels } = patternBatch([28, 28, 1], 10, 16, 9);
    const fed = {
      input: images,
      [feeds.target()]: labels,
      [feeds.learningRate]: scalar(0.01),
      [feeds.step]: scalar(4),
    };
    const [{ [results.loss]: mine }, { [results.loss]: other }] = [
      await ours.run('train', fed, [results.loss]),
      await theirs.run('train', fed, [results.loss]),
    ];
    expect(mine!.data[0]! / other!.data[0]!).toBeCloseTo(1, 4);
    await ours.dispose();
    await theirs.dispose();
  });

  it('applies the step whatever is fetched, and leaves weights alone otherwise', async () => {
    const { loaded } = await trainSome(tensorflow, lenet5(), {
      steps: 0,
      recipe: { optimizer: sgd(0.1) },
    });
    const { images, labels } = patternBatch([28, 28, 1], 10, 16, 1);
    const before = await loaded.readState();
    const fed = { input: images, [feeds.target()]: labels };
    await loaded.run('evaluate', { ...fed, [feeds.mask]: { shape: [16], data: new Float32Array(16).fill(1) } }, [
      results.loss,
    ]);
    expect(largestDifference(await loaded.readState(), before)).toBe(0);
    await loaded.run('train', { ...fed, [feeds.learningRate]: scalar(0.1), [feeds.step]: scalar(1) }, []);
    expect(largestDifference(await loaded.readState(), before)).toBeGreaterThan(1e-4);
    await loaded.dispose();
  });

  it('learns with dropout, and repeats itself for equal seeds', async () => {
    const runs: number[][] = [];
    for (const seed of [3, 3, 4]) {
      const { losses, loaded } = await trainSome(tensorflow, inceptionNet(), {
        ...{ steps: 120, seed, recipe: { optimizer: adam(0.02) } },
      });
      runs.push(losses);
      await loaded.dispose();
    }
    expect(mean(runs[0]!.slice(-8))).toBeLessThan(mean(runs[0]!.slice(0, 8)) / 2);
    // Threads add in any order, so only nearly.
    runs[1]!.slice(0, 5).forEach((loss, step) => expect(loss).toBeCloseTo(runs[0]![step]!, 4));
    expect(runs[2]!.slice(0, 5)).not.toEqual(runs[0]!.slice(0, 5));
  });

  it('gives any node’s result, the fed input too', async () => {
    const { loaded } = await trainSome(tensorflow, lenet5(), {
      steps: 0,
      recipe: { optimizer: sgd(0.1) },
    });
    const { images } = patternBatch([28, 28, 1], 10, 1, 1);
    const given = await loaded.run(
      'predict',
      { input: images },
      ['input', 'c1', 'output'].map((path) => probeName(path)),
    );
    expect(given['input:0']!.data).toEqual(images.data);
    expect(given['c1:0']!.shape).toEqual([1, 28, 28, 6]);
    expect([...given['output:0']!.data].reduce((sum, each) => sum + each)).toBeCloseTo(1, 5);
    await loaded.dispose();
  });

  it('names what is missing, misshapen or unknown', async () => {
    const { loaded } = await trainSome(tensorflow, lenet5(), {
      steps: 0,
      recipe: { optimizer: sgd(0.1) },
    });
    const { images } = patternBatch([28, 28, 1], 10, 2, 1);
    await expect(loaded.run('predict', {}, ['c1:0'])).rejects.toThrow('needs the input "input", float32 1×28×28×1');
    await expect(loaded.run('predict', { input: images }, ['c1:0'])).rejects.toThrow('it was fed 2×28×28×1');
    await expect(loaded.run('practise', {}, [])).rejects.toThrow(
      'no program "practise"; there are train, evaluate, predict',
    );
    await expect(loaded.writeState(new Map([['c1/kernel', scalar(1)]]))).rejects.toThrow('"c1/kernel" is 5×5×1×6');
    await loaded.dispose();
  });
});

/** Over all tensors, relative to the larger of 1 and the tensor's largest value. */
function largestDifference(left: NamedTensors, right: NamedTensors): number {
  expect([...left.keys()].sort()).toEqual([...right.keys()].sort());
  const differences = [...right].map(([name, { data, shape }]) => {
    const other = left.get(name)!;
    expect(other.shape).toEqual(shape);
    const values = Array.from(data, Number);
    const scale = Math.max(1, ...values.map(Math.abs));
    return Math.max(...values.map((value, index) => Math.abs(value - other.data[index]!))) / scale;
  });
  return Math.max(...differences);
}
