import type { NetNode } from '../../document/schema';
import { defineComposite } from '../definition';
import { chains, from, node, singleGraph, singlePorts } from './graph';

type Place = readonly [number, number];

/** A convolution with its ReLU; with batch normalisation the bias goes and the ReLU comes after. */
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
  category: 'composites',
  doc: 'Looks at 1×1, 3×3 and 5×5 neighbourhoods and a pooling at once; 1×1 convolutions keep it cheap.',
  source: 'lecture 003',
  keywords: ['googlenet', 'inception'],
  parameters: {
    ones: { kind: 'integer', default: 64, minimum: 1, label: '1×1', help: 'Filters of the 1×1 branch.' },
    reduceThrees: {
      kind: 'integer',
      default: 96,
      minimum: 1,
      label: '3×3 reduce',
      help: '1×1 filters before the 3×3 ones.',
    },
    threes: { kind: 'integer', default: 128, minimum: 1, label: '3×3', help: 'Filters of the 3×3 branch.' },
    reduceFives: {
      kind: 'integer',
      default: 16,
      minimum: 1,
      label: '5×5 reduce',
      help: '1×1 filters before the 5×5 ones.',
    },
    fives: { kind: 'integer', default: 32, minimum: 1, label: '5×5', help: 'Filters of the 5×5 branch.' },
    pool: {
      kind: 'integer',
      default: 32,
      minimum: 1,
      label: 'pool projection',
      help: '1×1 filters after the max pooling.',
    },
    largest: {
      kind: 'integer',
      default: 5,
      minimum: 1,
      label: 'largest kernel',
      help: 'Size of the largest filters: 5 as published; torchvision has 3 in this place.',
      advanced: true,
    },
    normalise: {
      kind: 'boolean',
      default: false,
      label: 'batch normalisation',
      help: 'Normalises after each convolution, as later versions do.',
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
      source: 'Szegedy et al. 2014',
    },
    {
      name: 'GoogLeNet inception 5b',
      parameters: { ones: 384, reduceThrees: 192, threes: 384, reduceFives: 48, fives: 128, pool: 128 },
      inputs: [[7, 7, 832]],
      outputs: [[7, 7, 1024]],
      weights: 1_444_080,
      source: 'Szegedy et al. 2014',
    },
  ],
});
