import { describe, expect, it } from 'vitest';
import { inMemory } from '@shared/data/dataset';
import { generatedDataset, generatedSchema, generatedSets } from '@shared/data/generated';
import { metricKinds, type MetricKind } from '@shared/learning/metrics';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { fitTask } from '@trainer/loop/fit';
import { standardise } from '@trainer/loop/standardise';
import { TrainingSession } from '@trainer/loop/trainingSession';
import { networkOf, type Layer } from '../support/network';
import { tinyDocument } from '../support/tinyDocument';
import { adam, mean } from '../support/training';

interface Tried {
  /** Of the set, beside its counts. */
  readonly settings?: object;
  readonly layers: readonly Layer[];
}

const image = (...shape: number[]): Layer => ({ block: 'Input', parameters: { shape } });
const values = (path: string, ...shape: number[]): Layer => ({
  block: 'Input',
  path,
  parameters: { shape, kind: 'values' },
});
const tokens = (length: number): Layer[] => [
  { block: 'Input', path: 'tokens', parameters: { shape: [length], kind: 'tokens' } },
  layer('Embedding', { vocabulary: 16, dimension: 8 }),
];
const conv = (filters: number, more: object = {}): Layer => ({
  block: 'Conv2D',
  parameters: { filters, kernel: 3, padding: 'same', ...more },
});
const dense = (units: number, activation = 'none'): Layer => ({ block: 'Dense', parameters: { units, activation } });
const layer = (block: string, parameters = {}): Layer => ({ block, parameters });

/** Ends in one value for each class. */
const classify = (classes: number): Layer[] => [layer('Flatten'), dense(16, 'relu'), dense(classes), layer('Output')];
const relu = { activation: 'relu' };

/** A small network for every generated set: a new set needs one too. */
const tried: { readonly [Set in keyof typeof generatedSets]: Tried } = {
  shapes: {
    settings: { size: 12, channels: 1 },
    layers: [image(12, 12, 1), conv(4, relu), layer('MaxPool2D'), ...classify(6)],
  },
  digits: { layers: [image(28, 28, 1), layer('AveragePool2D', { kernel: 4, stride: 4 }), ...classify(10)] },
  shapeMasks: {
    settings: { size: 16, channels: 1, classes: 4 },
    layers: [image(16, 16, 1), conv(6, relu), conv(4), layer('Output')],
  },
  shapeBoxes: {
    settings: { size: 16 },
    layers: [image(16, 16, 3), layer('AveragePool2D', { kernel: 4, stride: 4 }), ...classify(4)],
  },
  crosshair: { layers: [image(28, 28, 1), conv(4, relu), conv(1), layer('Output')] },
  colourise: { settings: { size: 16 }, layers: [image(16, 16, 1), conv(4, relu), conv(3), layer('Output')] },
  superResolution: {
    settings: { size: 8, channels: 1, factor: 2 },
    layers: [image(8, 8, 1), conv(4, relu), layer('UpSampling2D'), conv(1), layer('Output')],
  },
  road: { layers: [image(32, 64, 3), layer('AveragePool2D', { kernel: 8, stride: 8 }), ...classify(1)] },
  digitPairs: {
    layers: [
      { ...image(28, 28, 1), path: 'left' },
      { ...image(28, 28, 1), path: 'right' },
      { block: 'Concatenate', from: ['left', 'right'] },
      layer('AveragePool2D', { kernel: 4, stride: 4 }),
      ...classify(2),
    ],
  },
  motifs: {
    settings: { length: 40 },
    layers: [
      values('sequence', 40, 4),
      layer('Conv1D', { filters: 8, kernel: 9, ...relu }),
      layer('GlobalMaxPool1D'),
      dense(2),
      layer('Output'),
    ],
  },
  remember: { settings: { length: 8 }, layers: [...tokens(8), layer('LSTM', { units: 8 }), dense(5), layer('Output')] },
  count: { settings: { length: 12 }, layers: [...tokens(12), layer('GlobalAveragePool1D'), ...classify(10)] },
  communities: {
    settings: { nodes: 12, features: 4, communities: 3 },
    layers: [
      values('features', 12, 4),
      values('graph', 12, 12),
      { block: 'Concatenate', from: ['features', 'graph'] },
      dense(16, 'relu'),
      dense(3),
      layer('Output'),
    ],
  },
  karateClub: {
    layers: [
      values('features', 34, 2),
      values('graph', 34, 34),
      { block: 'Concatenate', from: ['features', 'graph'] },
      dense(16, 'relu'),
      dense(2),
      layer('Output'),
    ],
  },
};

const steps = 24;
const compared = 6;

describe.each(Object.keys(generatedSets) as (keyof typeof generatedSets)[])('the generated set %s', (kind) => {
  it('is learned by a small network, and measured by the metrics of its task', async () => {
    const { settings = {}, layers } = tried[kind];
    const data = inMemory(generatedDataset(generatedSchema.parse({ kind, train: 64, test: 40, ...settings })));
    const network = networkOf(layers);
    const recipe = { ...tinyDocument().recipe, optimizer: adam(0.01), batch: 16 };
    const task = fitTask(network, data, recipe);
    const session = await TrainingSession.open({
      ...{ network, task, recipe, data, engine: onnxruntimeNative, threads: 1 },
      standardisations: await standardise(data, task, undefined),
      cost: { macs: 1, activationBytes: 1 },
    });
    const losses: number[] = [];
    for (let step = 0; step < steps; step++) losses.push((await session.train(step, 0.01)).loss);
    expect(mean(losses.slice(-compared))).toBeLessThan(mean(losses.slice(0, compared)));
    const { loss, metrics } = (await session.evaluate('test', async () => 'go on'))!;
    await session.dispose();
    expect(loss).toSatisfy(Number.isFinite);
    expect(Object.keys(metrics).length).toBeGreaterThan(0);
    for (const [name, value] of Object.entries(metrics)) {
      expect(metricKinds).toContain(name as MetricKind);
      expect(value, name).toSatisfy(Number.isFinite);
    }
  });
});
