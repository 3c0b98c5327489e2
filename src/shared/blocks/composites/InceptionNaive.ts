import { defineComposite } from '../definition';
import { chains, from, node, singleGraph, singlePorts } from './graph';
import { sources } from '../sources';

const same = { padding: 'same', activation: 'relu' };

export const InceptionNaive = defineComposite({
  kind: 'composite',
  type: 'InceptionNaive',
  stem: 'inception',
  category: 'composites',
  doc: 'Inception without 1×1 reductions: expensive, and each module adds channels, since pooling keeps them all.',
  source: sources.szegedy2014,
  keywords: ['googlenet', 'inception', 'naive'],
  parameters: {
    ones: { kind: 'integer', default: 128, minimum: 1, label: '1×1', help: 'Filters of the 1×1 branch.' },
    threes: { kind: 'integer', default: 192, minimum: 1, label: '3×3', help: 'Filters of the 3×3 branch.' },
    fives: { kind: 'integer', default: 96, minimum: 1, label: '5×5', help: 'Filters of the 5×5 branch.' },
  },
  ...singlePorts,
  caption: ({ ones, threes, fives }) => `${ones} · ${threes} · ${fives} · pool`,
  graph: singleGraph(
    [
      node('conv1', 'Conv2D', [0, 0], { filters: from('ones'), kernel: 1, ...same }),
      node('conv3', 'Conv2D', [0, 1], { filters: from('threes'), kernel: 3, ...same }),
      node('conv5', 'Conv2D', [0, 2], { filters: from('fives'), kernel: 5, ...same }),
      node('pool', 'MaxPool2D', [0, 3], { kernel: 3, stride: 1, padding: 'same' }),
      node('concat', 'Concatenate', [1, 1.5]),
    ],
    chains(['conv1', 'concat'], ['conv3', 'concat'], ['conv5', 'concat'], ['pool', 'concat']),
    ['conv1', 'conv3', 'conv5', 'pool'],
    'concat',
  ),
  examples: [
    {
      name: 'the naïve module on 28×28×256',
      parameters: {},
      inputs: [[28, 28, 256]],
      outputs: [[28, 28, 672]],
      macs: 28 * 28 * 256 * (128 + 9 * 192 + 25 * 96),
      source: sources.architecturesLecture,
    },
  ],
});
