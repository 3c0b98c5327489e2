import type { Composite } from '../../../src/shared/document/schema';
import { count } from '../composite';
import { Drawing, imageNet, momentum } from '../drawing';
import { average, conv, convBn, inceptionModule, type Branch } from './branches';

/** Ioffe & Szegedy 2015, figure 5: filters of 1×1, of 3×3, of both 3×3 in a row, and after pooling. */
const table = [
  ['3a', 64, [64, 64], [64, 96], 32],
  ['3b', 64, [64, 96], [64, 96], 64],
  ['3c', 0, [128, 160], [64, 96], 0],
  ['4a', 224, [64, 96], [96, 128], 128],
  ['4b', 192, [96, 128], [96, 128], 128],
  ['4c', 160, [128, 160], [128, 160], 128],
  ['4d', 96, [128, 192], [160, 192], 128],
  ['4e', 0, [128, 192], [192, 256], 0],
  ['5a', 352, [192, 320], [160, 224], 128],
  ['5b', 352, [192, 320], [192, 224], 128],
] as const;

const maximum = (stride: number): Branch[number] => ({
  block: 'MaxPool2D',
  parameters: { kernel: 3, stride, padding: 'same' },
});

function modules(): Composite[] {
  const reduced = {
    reduceThrees: count(64, '1×1 filters before the 3×3 convolution.'),
    threes: count(96, 'Filters of the 3×3 branch.'),
    reduceTwice: count(64, '1×1 filters before the two 3×3 convolutions.'),
    twice: count(96, 'Filters of both of them.'),
  };
  const all = {
    ones: count(64, 'Filters of the 1×1 branch.'),
    ...reduced,
    pool: count(64, 'Filters after pooling.'),
  };
  const keeping = (pool: Branch[number]): Record<string, Branch> => ({
    ones: [conv('ones')],
    threes: [conv('reduceThrees'), conv('threes', 3)],
    twice: [conv('reduceTwice'), conv('twice', 3), conv('twice', 3)],
    pool: [pool, conv('pool')],
  });
  const halving: Record<string, Branch> = {
    threes: [conv('reduceThrees'), conv('threes', 3, { stride: 2 })],
    twice: [conv('reduceTwice'), conv('twice', 3), conv('twice', 3, { stride: 2 })],
    pool: [maximum(2)],
  };
  return [
    inceptionModule(
      'Inception',
      'The module of v1 with two 3×3 convolutions in place of one 5×5, and with normalisation.',
      all,
      keeping(average({ countPadding: true })),
    ),
    inceptionModule('InceptionMax', 'The last module: pools the maximum.', all, keeping(maximum(1))),
    inceptionModule('InceptionHalving', 'Halves the image in all of its branches.', reduced, halving),
  ];
}

const blockOf = (id: string, ones: number) =>
  ones === 0 ? 'InceptionHalving' : id === '5b' ? 'InceptionMax' : 'Inception';

/** The network of the paper that introduced batch normalisation. */
export const inceptionV2 = () => {
  const drawing = new Drawing(
    'Inception v2',
    'Ioffe & Szegedy 2015, also BN-Inception: GoogLeNet with batch normalisation, which trains 14 times as fast.',
    {
      dataset: imageNet(224),
      optimizer: momentum(0.045, 1e-4),
      schedule: { kind: 'step', every: 2, factor: 0.94 },
      epochs: 60,
      batch: 32,
    },
  )
    .with(convBn(), ...modules())
    .add('input', 'Input', { shape: [224, 224, 3] })
    .note('Two 3×3 convolutions see as much as one 5×5, with 18 weights for 25.')
    .add('conv1', 'ConvBn', { filters: 64, height: 7, width: 7, stride: 2 })
    .add('pool1', 'MaxPool2D', { kernel: 3, padding: 'same' })
    .add('conv2', 'ConvBn', { filters: 64 })
    .add('conv3', 'ConvBn', { filters: 192, height: 3, width: 3 })
    .add('pool2', 'MaxPool2D', { kernel: 3, padding: 'same' });
  for (const [id, ones, [reduceThrees, threes], [reduceTwice, twice], pool] of table)
    drawing.add(`inception${id}`, blockOf(id, ones), {
      ...{ reduceThrees, threes, reduceTwice, twice },
      ...(ones > 0 && { ones, pool }),
    });
  return drawing.add('average', 'GlobalAveragePool2D').add('fc', 'Dense', { units: 1000 }).add('output', 'Output');
};
