import type { Layer } from './network';

/** Filters by channel, norms of windows, a max pooling undone in a decoder, sizes changed between. */
export const rescaling: readonly Layer[] = [
  { block: 'Input', path: 'input', parameters: { shape: [6, 7, 2] } },
  {
    block: 'SeparableConv2D',
    path: 'c1',
    parameters: { filters: 3, kernel: 2, multiplier: 2, padding: 'same', activation: 'tanh' },
  },
  { block: 'MaxPool2D', path: 'pooled' },
  { block: 'Conv2D', path: 'c2', parameters: { filters: 3, kernel: 1 } },
  { block: 'MaxUnpool2D', path: 'unpooled', from: ['c2', 'c1'] },
  { block: 'Resize2D', path: 'smaller', parameters: { size: [5, 4] } },
  { block: 'LpPool2D', path: 'norms', parameters: { norm: 3, kernel: 3, stride: 2, padding: 'same', ceil: true } },
  { block: 'Resize2D', path: 'larger', parameters: { by: 'factor', factor: 1.5, interpolation: 'nearest' } },
  { block: 'Flatten', path: 'flat' },
  { block: 'Dense', path: 'classes', parameters: { units: 3 } },
  { block: 'Output', path: 'output' },
];
