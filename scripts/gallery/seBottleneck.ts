import { chains, from, node } from '../../src/shared/blocks/composites/graph';
import { normalise, shortcut, shortcutParameter, strideParameter } from '../../src/shared/blocks/composites/residual';
import { composite, count } from './composite';

/** Hu et al. 2018, figure 3: a bottleneck whose channels are scaled, before the shortcut is added, by what they are worth. */
export const seBottleneck = () =>
  composite(
    'SEBottleneck',
    'A bottleneck block that squeezes each channel into one number and excites the useful ones.',
    {
      filters: count(64, 'Filters of the first two convolutions.'),
      stride: strideParameter,
      shortcut: { ...shortcutParameter, options: [...shortcutParameter.options] },
      reduction: count(16, 'The squeezed numbers pass through so many times fewer units.'),
    },
    [
      node('conv1', 'Conv2D', [0, 0], { filters: from('filters'), kernel: 1, bias: false }),
      normalise('bn1', [1, 0]),
      node('relu1', 'Activation', [2, 0]),
      node('conv2', 'Conv2D', [3, 0], {
        ...{ filters: from('filters'), kernel: 3, stride: from('stride'), padding: 1, bias: false },
      }),
      normalise('bn2', [4, 0]),
      node('relu2', 'Activation', [5, 0]),
      node('conv3', 'Conv2D', [6, 0], { filters: from('filters*4'), kernel: 1, bias: false }),
      normalise('bn3', [7, 0]),
      node('se', 'SqueezeExcitation', [8, 0], { units: from('filters*4/reduction') }),
      ...shortcut('filters*4', [2, 5]),
      node('add', 'Add', [9, 0]),
      node('relu3', 'Activation', [10, 0]),
    ],
    chains(
      ['conv1', 'bn1', 'relu1', 'conv2', 'bn2', 'relu2', 'conv3', 'bn3', 'se', 'add', 'relu3'],
      ['projection', 'projectionBn', 'add'],
    ),
    ['conv1', 'projection'],
    'relu3',
  );
