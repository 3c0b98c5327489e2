import type { NetNode } from '../../document/schema';
import { defineComposite } from '../definition';
import { chains, from, node, singleGraph, singlePorts } from './graph';
import { sources } from '../sources';

type Place = readonly [number, number];

/** A convolution with ReLU; with batch normalisation it has no bias, and ReLU follows the normalisation. */
function convolution(
  id: string,
  [column, row]: Place,
  filters: string,
  kernel: NetNode['parameters'][string] = 1,
): NetNode[] {
  const plain = from('!normalise');
  return [
    node(id, 'Conv2D', [column, row], {
      filters: from(filters),
      kernel,
      padding: 'same',
      activation: from('normalise ? "none" : "relu"'),
      bias: plain,
    }),
    node(`${id}Bn`, 'BatchNormalization', [column + 1, row], { momentum: 0.9 }, plain),
    node(`${id}Relu`, 'Activation', [column + 2, row], {}, plain),
  ];
}

const whole = (id: string) => [id, `${id}Bn`, `${id}Relu`];

export const InceptionModule = defineComposite({
  kind: 'composite',
  type: 'InceptionModule',
  stem: 'inception',
  category: 'composites',
  doc: 'Parallel 1×1, 3×3, 5×5 and pooling branches, concatenated; 1×1 convolutions reduce the cost.',
  source: sources.szegedy2014,
  keywords: ['googlenet', 'inception'],
  parameters: {
    ones: { kind: 'integer', default: 64, minimum: 1, label: '1×1', help: 'Filters of the 1×1 branch.' },
    reduceThrees: {
      kind: 'integer',
      default: 96,
      minimum: 1,
      label: '3×3 reduce',
      help: '1×1 filters before the 3×3 convolution.',
    },
    threes: { kind: 'integer', default: 128, minimum: 1, label: '3×3', help: 'Filters of the 3×3 branch.' },
    reduceFives: {
      kind: 'integer',
      default: 16,
      minimum: 1,
      label: '5×5 reduce',
      help: '1×1 filters before the 5×5 convolution.',
    },
    fives: { kind: 'integer', default: 32, minimum: 1, label: '5×5', help: 'Filters of the 5×5 branch.' },
    pool: {
      kind: 'integer',
      default: 32,
      minimum: 1,
      label: 'pool projection',
      help: '1×1 filters after max pooling.',
    },
    largest: {
      kind: 'integer',
      default: 5,
      minimum: 1,
      label: 'largest kernel',
      help: 'Kernel size of the 5×5 branch: 5 in the paper, 3 in torchvision.',
      advanced: true,
    },
    normalise: {
      kind: 'boolean',
      default: false,
      label: 'batch normalisation',
      help: 'Adds batch normalisation after each convolution, as later versions do.',
      advanced: true,
    },
  },
  ...singlePorts,
  caption: ({ ones, reduceThrees, threes, reduceFives, fives, pool }) =>
    `${ones} · ${reduceThrees}→${threes} · ${reduceFives}→${fives} · ${pool}`,
  graph: singleGraph(
    [
      ...convolution('conv1', [3, 0], 'ones'),
      ...convolution('reduce3', [0, 1], 'reduceThrees'),
      ...convolution('conv3', [3, 1], 'threes', 3),
      ...convolution('reduce5', [0, 2], 'reduceFives'),
      ...convolution('conv5', [3, 2], 'fives', from('largest')),
      node('pool', 'MaxPool2D', [2, 3], { kernel: 3, stride: 1, padding: 'same' }),
      ...convolution('project', [3, 3], 'pool'),
      node('concat', 'Concatenate', [6, 1.5]),
    ],
    chains(
      [...whole('conv1'), 'concat'],
      [...whole('reduce3'), ...whole('conv3'), 'concat'],
      [...whole('reduce5'), ...whole('conv5'), 'concat'],
      ['pool', ...whole('project'), 'concat'],
    ),
    ['conv1', 'reduce3', 'reduce5', 'pool'],
    'concat',
  ),
  examples: [
    {
      name: 'GoogLeNet inception 3a',
      parameters: {},
      inputs: [[28, 28, 192]],
      outputs: [[28, 28, 256]],
      weights: 163_696,
      source: sources.szegedy2014,
    },
    {
      name: 'GoogLeNet inception 5b',
      parameters: { ones: 384, reduceThrees: 192, threes: 384, reduceFives: 48, fives: 128, pool: 128 },
      inputs: [[7, 7, 832]],
      outputs: [[7, 7, 1024]],
      weights: 1_444_080,
      source: sources.szegedy2014,
    },
  ],
});
