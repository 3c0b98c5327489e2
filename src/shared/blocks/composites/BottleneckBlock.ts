import { defineComposite } from '../definition';
import { chains, from, node, singleGraph, singlePorts } from './graph';
import { normalise, residualCaption, shortcut, shortcutParameter, strideParameter } from './residual';
import { sources } from '../sources';

/** The 3×3 convolution has the stride, as in torchvision; in the paper it is the first 1×1, which skips pixels. */
export const BottleneckBlock = defineComposite({
  kind: 'composite',
  type: 'BottleneckBlock',
  stem: 'res',
  category: 'composites',
  doc: 'Residual block that reduces channels with 1×1, convolves 3×3 and expands with 1×1: deeper at the same cost.',
  source: sources.he2015,
  keywords: ['resnet', 'skip', 'shortcut', 'residual'],
  parameters: {
    filters: { kind: 'integer', default: 64, minimum: 1, help: 'Filters of the first two convolutions.' },
    expansion: { kind: 'integer', default: 4, minimum: 1, help: 'Ratio of output channels to filters.' },
    stride: strideParameter,
    shortcut: shortcutParameter,
    groups: {
      kind: 'integer',
      default: 1,
      minimum: 1,
      help: 'Splits the 3×3 convolution into groups, as ResNeXt does (its “cardinality”).',
      advanced: true,
    },
  },
  ...singlePorts,
  caption: ({ filters, expansion, stride, shortcut: kind, groups }) =>
    residualCaption(`${filters} → ${filters * expansion}`, stride, kind, groups),
  graph: singleGraph(
    [
      node('conv1', 'Conv2D', [0, 0], { filters: from('filters'), kernel: 1, bias: false }),
      normalise('bn1', [1, 0]),
      node('relu1', 'Activation', [2, 0]),
      node('conv2', 'Conv2D', [3, 0], {
        filters: from('filters'),
        kernel: 3,
        stride: from('stride'),
        padding: 1,
        bias: false,
        groups: from('groups'),
      }),
      normalise('bn2', [4, 0]),
      node('relu2', 'Activation', [5, 0]),
      node('conv3', 'Conv2D', [6, 0], { filters: from('filters*expansion'), kernel: 1, bias: false }),
      normalise('bn3', [7, 0]),
      ...shortcut('filters*expansion', [2, 5]),
      node('add', 'Add', [8, 0]),
      node('relu3', 'Activation', [9, 0]),
    ],
    chains(
      ['conv1', 'bn1', 'relu1', 'conv2', 'bn2', 'relu2', 'conv3', 'bn3', 'add', 'relu3'],
      ['projection', 'projectionBn', 'add'],
    ),
    ['conv1', 'projection'],
    'relu3',
  ),
  examples: [
    {
      name: 'ResNet-50, layer 1, later blocks',
      parameters: {},
      inputs: [[56, 56, 256]],
      outputs: [[56, 56, 256]],
      weights: 69_632 + 4 * (64 + 64 + 256),
      source: 'torchvision resnet50',
    },
    {
      name: 'ResNet-50, layer 2, first block',
      parameters: { filters: 128, stride: 2, shortcut: 'projection' },
      inputs: [[56, 56, 256]],
      outputs: [[28, 28, 512]],
      weights: 376_832 + 4 * (128 + 128 + 512 + 512),
      source: 'torchvision resnet50',
    },
  ],
});
