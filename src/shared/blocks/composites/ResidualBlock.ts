import { defineComposite } from '../definition';
import { chains, from, node, singleGraph, singlePorts } from './graph';
import { normalise, residualCaption, shortcut, shortcutParameter, strideParameter } from './residual';
import { sources } from '../sources';

export const ResidualBlock = defineComposite({
  kind: 'composite',
  type: 'ResidualBlock',
  stem: 'res',
  category: 'composites',
  doc: 'Two 3×3 convolutions whose output is added to their input by a skip connection, so deep networks train.',
  source: sources.he2015,
  keywords: ['resnet', 'skip', 'shortcut', 'basic block'],
  parameters: {
    filters: {
      kind: 'integer',
      default: 64,
      minimum: 1,
      help: 'Filters of both convolutions, which is the number of output channels.',
    },
    stride: strideParameter,
    shortcut: shortcutParameter,
  },
  ...singlePorts,
  caption: ({ filters, stride, shortcut: kind }) => residualCaption(`${filters}`, stride, kind),
  graph: singleGraph(
    [
      node('conv1', 'Conv2D', [0, 0], {
        filters: from('filters'),
        kernel: 3,
        stride: from('stride'),
        padding: 1,
        bias: false,
      }),
      normalise('bn1', [1, 0]),
      node('relu1', 'Activation', [2, 0]),
      node('conv2', 'Conv2D', [3, 0], { filters: from('filters'), kernel: 3, padding: 1, bias: false }),
      normalise('bn2', [4, 0]),
      ...shortcut('filters', [1, 3]),
      node('add', 'Add', [5, 0]),
      node('relu2', 'Activation', [6, 0]),
    ],
    chains(['conv1', 'bn1', 'relu1', 'conv2', 'bn2', 'add', 'relu2'], ['projection', 'projectionBn', 'add']),
    ['conv1', 'projection'],
    'relu2',
  ),
  examples: [
    {
      name: 'ResNet-18, layer 1',
      parameters: {},
      inputs: [[56, 56, 64]],
      outputs: [[56, 56, 64]],
      weights: 73_728 + 4 * 2 * 64,
      source: 'torchvision resnet18',
    },
    {
      name: 'ResNet-18, layer 2, first block',
      parameters: { filters: 128, stride: 2, shortcut: 'projection' },
      inputs: [[56, 56, 64]],
      outputs: [[28, 28, 128]],
      weights: 229_376 + 4 * 3 * 128,
      source: 'torchvision resnet18',
    },
  ],
});
