import { defineComposite } from '../definition';
import { caption } from '../families/format';
import { sources } from '../sources';
import { chains, from, node, singlePorts } from './graph';

export const SqueezeExcitation = defineComposite({
  kind: 'composite',
  type: 'SqueezeExcitation',
  stem: 'se',
  category: 'composites',
  doc: 'Weighs each channel by what the whole image shows: a mean per channel, two dense layers, a factor from 0 to 1.',
  source: sources.hu2017,
  keywords: ['se', 'senet', 'channel attention', 'gate'],
  parameters: {
    units: {
      kind: 'integer',
      default: 4,
      minimum: 1,
      help: 'Units of the first dense layer: a sixteenth of the channels in the paper.',
    },
  },
  ...singlePorts,
  caption: ({ units }) => caption(`${units} units`),
  graph: {
    nodes: [
      node('squeeze', 'GlobalAveragePool2D', [0, 1]),
      node('reduce', 'Dense', [1, 1], { units: from('units'), activation: 'relu' }),
      node('excite', 'Dense', [2, 1], { units: from('input.channels'), activation: 'sigmoid' }),
      node('factors', 'Reshape', [3, 1], { shape: [1, 1, -1] }),
      node('scale', 'Multiply', [4, 0]),
    ],
    edges: chains(['squeeze', 'reduce', 'excite', 'factors', 'scale']),
    inputs: [
      {
        name: 'input',
        to: [
          ['scale', 'input'],
          ['squeeze', 'input'],
        ],
      },
    ],
    outputs: [{ name: 'output', from: ['scale', 'output'] }],
  },
  examples: [
    {
      name: 'SE-ResNet, reduction 16',
      parameters: {},
      inputs: [[14, 14, 64]],
      outputs: [[14, 14, 64]],
      weights: 64 * 4 + 4 + 4 * 64 + 64,
      source: sources.hu2017,
    },
  ],
});
