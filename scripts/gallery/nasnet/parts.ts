import { chains, from, node } from '../../../src/shared/blocks/composites/graph';
import { composite, count } from '../composite';

export const filtersParameter = { filters: count(44, 'Filters of each of its branches.') };
export const normalisation = { momentum: 0.9 };

/** Zoph et al. 2018, appendix: a separable convolution is applied twice. */
export const separable = () =>
  composite(
    'Separable',
    'A separable convolution after ReLU, twice; the second time without stride.',
    {
      ...filtersParameter,
      kernel: count(3, 'Side of the filters.'),
      stride: count(1, 'Stride of the first convolution.'),
    },
    [
      node('relu1', 'Activation', [0, 0]),
      node('conv1', 'SeparableConv2D', [1, 0], { ...convolution, stride: from('stride') }),
      node('bn1', 'BatchNormalization', [2, 0], normalisation),
      node('relu2', 'Activation', [3, 0]),
      node('conv2', 'SeparableConv2D', [4, 0], convolution),
      node('bn2', 'BatchNormalization', [5, 0], normalisation),
    ],
    chains(['relu1', 'conv1', 'bn1', 'relu2', 'conv2', 'bn2']),
    ['relu1'],
    'bn2',
  );

const convolution = { filters: from('filters'), kernel: from('kernel'), padding: 'same', bias: false };

/** Brings the channels of what a cell reads to its number of filters. */
export const squeeze = () =>
  composite(
    'Squeeze',
    'ReLU, 1×1 convolution and normalisation: as many channels as the cell has filters.',
    filtersParameter,
    [
      node('relu', 'Activation', [0, 0]),
      node('conv', 'Conv2D', [1, 0], { filters: from('filters'), kernel: 1, bias: false }),
      node('bn', 'BatchNormalization', [2, 0], normalisation),
    ],
    chains(['relu', 'conv', 'bn']),
    ['relu'],
    'bn',
  );

/** The same, to half the size: every second pixel, and those between. */
export const halve = () => {
  const half = { filters: from('filters/2'), kernel: 1, bias: false };
  const everySecond = { kernel: 1, stride: 2 };
  return composite(
    'Halve',
    'Two halves of the filters: one reads every second pixel, the other the pixels between.',
    filtersParameter,
    [
      node('relu', 'Activation', [0, 0.5]),
      node('pick1', 'AveragePool2D', [3, 0], everySecond),
      node('conv1', 'Conv2D', [4, 0], half),
      node('pad', 'ZeroPadding2D', [1, 1], { padding: [0, 1, 0, 1] }),
      node('crop', 'Cropping2D', [2, 1], { cropping: [1, 0, 1, 0] }),
      node('pick2', 'AveragePool2D', [3, 1], everySecond),
      node('conv2', 'Conv2D', [4, 1], half),
      node('concat', 'Concatenate', [5, 0.5]),
      node('bn', 'BatchNormalization', [6, 0.5], normalisation),
    ],
    chains(['relu', 'pick1', 'conv1', 'concat', 'bn'], ['relu', 'pad', 'crop', 'pick2', 'conv2', 'concat']),
    ['relu'],
    'bn',
  );
};
