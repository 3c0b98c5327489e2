import { say } from '../messages/saying';
import type { ProgramBuilder } from '../program/builder';
import type { Value } from '../program/program';
import { sizeOf } from '../tensor/shape';
import { defineBlock } from './definition';
import { imageOf } from './families/image';
import { padImage } from './families/padding';
import { poolingBlock, poolingParameters, poolingWindow } from './families/pooling';
import { caption } from './families/format';
import { sources } from './sources';

const parameters = {
  norm: {
    kind: 'number',
    default: 2,
    minimum: 1,
    maximum: 16,
    step: 0.5,
    label: 'p',
    help: 'Which norm (p): 1 adds up absolute values, 2 is the square root of the sum of squares, a large p comes close to the largest.',
  },
  ...poolingParameters,
} as const;

const shared = poolingBlock('LpPool2D');

/**
 * (Σ |x|ᵖ)^(1/p). Padding adds zeros. A window that rounding up lets hang over the edge counts as if it were whole, with the
 * mean of what it covers, as in PyTorch.
 */
export const LpPool2D = defineBlock<typeof parameters>({
  ...shared,
  stem: 'lpPool',
  doc: 'Replaces each window by a norm of its values: between the mean of AveragePool2D and the maximum of MaxPool2D.',
  source: sources.sermanet2012,
  keywords: ['l2', 'norm', 'euclidean', 'power', 'pooling', 'downsample'],
  parameters,
  caption: (values) => caption(`p ${values.norm}`, shared.caption(values)),
  formula: (context) => [
    {
      rule: say('rule', 'ofEachWindow', '(Σ |x|ᵖ)^(1/p)'),
      worked: `p = ${context.parameters.norm}`,
      source: sources.sermanet2012,
    },
    ...shared.formula(context),
  ],
  lower: ({ builder, parameters: { norm, ...pooling }, inputs, values }) => {
    const { declared, overhang } = poolingWindow(pooling, imageOf(inputs[0]).size);
    const size = builder.one('abs', [padImage(builder, values[0]!, declared)]);
    const mean = builder.one('averagePool', [builder.one('pow', [size, builder.constant(norm)])], {
      kernel: pooling.kernel,
      strides: pooling.stride,
      pads: overhang,
      countPadding: false,
      layout: builder.layout,
    });
    return [root(builder, builder.one('mul', [mean, builder.constant(sizeOf(pooling.kernel))]), norm)];
  },
  examples: [
    {
      name: 'the Euclidean norm',
      parameters: {},
      inputs: [[8, 6, 3]],
      outputs: [[4, 3, 3]],
      weights: 0,
      source: 'torch.nn.LPPool2d',
    },
    {
      name: 'absolute values added up, windows that overlap',
      parameters: { norm: 1, kernel: [3, 2], stride: 1 },
      inputs: [[5, 5, 2]],
      outputs: [[3, 4, 2]],
      source: 'torch.nn.LPPool2d of absolute values',
    },
    {
      name: 'rounding up',
      parameters: { norm: 2, kernel: 3, stride: 2, ceil: true },
      inputs: [[6, 7, 2]],
      outputs: [[3, 3, 2]],
      source: 'torch.nn.LPPool2d',
    },
    {
      name: 'padding that adds zeros, rounding up in one direction',
      parameters: { norm: 3.5, kernel: 3, stride: 2, padding: [1, 0, 0, 2], ceil: true },
      inputs: [[7, 6, 2]],
      outputs: [[4, 3, 2]],
      source: 'torch.nn.LPPool2d of a padded image',
    },
    {
      name: 'same padding',
      parameters: { norm: 4, kernel: 3, stride: 2, padding: 'same' },
      inputs: [[7, 8, 2]],
      outputs: [[4, 4, 2]],
      source: 'torch.nn.LPPool2d of a padded image',
    },
  ],
});

/** The p-th root, without a slope at zero, where it would be infinite: windows of zeros are common behind a ReLU. */
function root(builder: ProgramBuilder, value: Value, norm: number): Value {
  const positive = builder.one('greater', [value, builder.constant(0)]);
  const safe = builder.one('select', [positive, value, builder.constant(1)]);
  const power = builder.one('pow', [safe, builder.constant(1 / norm)]);
  return builder.one('select', [positive, power, builder.constant(0)]);
}
