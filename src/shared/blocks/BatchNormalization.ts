import { say } from '../messages/saying';
import type { Value } from '../program/program';
import { channelsOf } from '../tensor/exampleType';
import { defineBlock } from './definition';
import { epsilonParameter, standardizedRule } from './families/normalization';
import { asRows, reshaped } from './families/reshaping';
import { vectorWeight } from './families/weights';
import { sources } from './sources';

export const vectors = ['gamma', 'beta', 'movingMean', 'movingVariance'];

/** One minus a fraction, without binary rounding error: 0.01 for 0.99. */
export function complement(fraction: number): number {
  return Number((1 - fraction).toPrecision(12));
}

export const BatchNormalization = defineBlock({
  kind: 'primitive',
  type: 'BatchNormalization',
  stem: 'bn',
  category: 'normalise & activate',
  doc: 'Normalises each channel to mean 0 and variance 1 over the batch, then applies a learned scale and shift.',
  source: sources.ioffe2015,
  keywords: ['batch norm', 'bn', 'normalization'],
  parameters: {
    momentum: {
      kind: 'number',
      default: 0.99,
      minimum: 0,
      maximum: 1,
      step: 0.01,
      help: 'Fraction of the running mean and variance kept at each step (Keras). PyTorch’s momentum is 1 − this: 0.01.',
    },
    epsilon: epsilonParameter,
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ momentum }) => (momentum === 0.99 ? '' : `momentum ${momentum}`),
  shape: ({ inputs: [input] }) => ({ outputs: [input!] }),
  weights: ({ inputs: [input] }) => {
    const channels = channelsOf(input!);
    return [
      vectorWeight('gamma', channels, 1),
      vectorWeight('beta', channels, 0),
      vectorWeight('movingMean', channels, 0, false),
      vectorWeight('movingVariance', channels, 1, false),
    ];
  },
  formula: () => [{ rule: standardizedRule, worked: '', source: sources.ioffe2015 }],
  parameterFormula: ({ inputs: [input] }) =>
    say('rule', 'trainable', `2·${channelsOf(input!)}`, `2·${channelsOf(input!)}`),
  lower: ({
    builder,
    parameters: { momentum, epsilon },
    inputs: [input],
    values: [arriving],
    weight,
    update,
    mode,
  }) => {
    // Every engine normalises images and rows; other tensors are rows, one for each position.
    const value = input!.axes === 'image' ? arriving! : asRows(builder, arriving!);
    const attributes = { axis: builder.channelAxis(value, input!.axes), epsilon };
    const [gamma, beta, mean, variance] = vectors.map(weight);
    if (mode === 'predict') {
      const output = builder.one('batchNormInference', [value, gamma!, beta!, mean!, variance!], attributes);
      return [reshaped(builder, output, arriving!.shape)];
    }
    const [output, batchMean, batchVariance] = builder.apply('batchNorm', [value, gamma!, beta!], attributes);
    const [kept, replaced] = [builder.constant(momentum), builder.constant(complement(momentum))];
    const moved = (running: Value, now: Value) =>
      builder.one('add', [builder.one('mul', [running, kept]), builder.one('mul', [now, replaced])]);
    update('movingMean', moved(mean!, batchMean!));
    update('movingVariance', moved(variance!, batchVariance!));
    return [reshaped(builder, output!, arriving!.shape)];
  },
  examples: [
    {
      name: 'ResNet bn1: 128 trainable, 128 non-trainable',
      parameters: {},
      inputs: [[112, 112, 64]],
      outputs: [[112, 112, 64]],
      weights: 256,
      source: 'Keras ResNet50',
    },
    {
      name: 'on a vector, in PyTorch’s convention',
      parameters: { momentum: 0.9, epsilon: 1e-5 },
      inputs: [[84]],
      outputs: [[84]],
      weights: 336,
      source: 'torch.nn.BatchNorm1d',
    },
    {
      name: 'on a sequence, over its positions too',
      parameters: {},
      inputs: [[20, 6]],
      outputs: [[20, 6]],
      weights: 24,
      source: 'Keras BatchNormalization',
    },
  ],
});
