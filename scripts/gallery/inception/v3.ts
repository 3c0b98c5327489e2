import { optimizerSchema } from '../../../src/shared/learning/optimizers';
import { count } from '../composite';
import { Drawing, imageNet } from '../drawing';
import { average, conv, convBn, halving, inceptionModule, maximum, tall, wide, type Branch } from './branches';

/** Szegedy et al. 2016, section 8: RMSProp with ε = 1, the rate falling by 6 % every second epoch, gradients clipped at norm 2. */
export const inceptionRecipe = {
  ...{ dataset: imageNet(299), epochs: 100, batch: 32 },
  optimizer: optimizerSchema.parse({ kind: 'rmsProp', learningRate: 0.045, epsilon: 1 }),
  schedule: { kind: 'step', every: 2, factor: 0.94 },
  clipping: { kind: 'norm', limit: 2 },
} as const;

/** Average pooling as torchvision has it: padding counts as zeros. */
const pooled = (filters: number | string): Branch => [average({ countPadding: true }), conv(filters)];

const inceptionA = () =>
  inceptionModule(
    'InceptionA',
    'Four branches of 1×1, 5×5, twice 3×3, and pooling: two 3×3 convolutions see as much as one 5×5, for less.',
    { pool: count(64, 'Filters after pooling.') },
    {
      ones: [conv(64)],
      fives: [conv(48), conv(64, 5)],
      threes: [conv(64), conv(96, 3), conv(96, 3)],
      pool: pooled('pool'),
    },
  );

const reductionA = () =>
  inceptionModule(
    'ReductionA',
    'Halves the image in three ways at once: convolution, three convolutions, pooling.',
    {},
    { once: [halving(384)], thrice: [conv(64), conv(96, 3), halving(96)], pool: [maximum] },
  );

const inceptionB = () =>
  inceptionModule(
    'InceptionB',
    'A 7×7 convolution as 1×7 and 7×1, and twice that: the same field of view with 2·7 weights for 7·7.',
    { inside: count(128, 'Filters between the first and the last of a branch.') },
    {
      ones: [conv(192)],
      sevens: [conv('inside'), conv('inside', wide(7)), conv(192, tall(7))],
      twice: [
        conv('inside'),
        ...[conv('inside', tall(7)), conv('inside', wide(7)), conv('inside', tall(7))],
        conv(192, wide(7)),
      ],
      pool: pooled(192),
    },
  );

const reductionB = () =>
  inceptionModule(
    'ReductionB',
    'Halves the image again; one branch looks 7 pixels far before it does.',
    {},
    {
      threes: [conv(192), halving(320)],
      sevens: [conv(192), conv(192, wide(7)), conv(192, tall(7)), halving(192)],
      pool: [maximum],
    },
  );

const inceptionC = () =>
  inceptionModule(
    'InceptionC',
    'Branches that end in 1×3 and 3×1 side by side: many feature maps, where the image is small.',
    {},
    {
      ones: [conv(320)],
      threes: [conv(384), [conv(384, wide(3)), conv(384, tall(3))]],
      twice: [conv(448), conv(384, 3), [conv(384, wide(3)), conv(384, tall(3))]],
      pool: pooled(192),
    },
  );

/** What Inception v3 and Inception-ResNet v2 begin with, behind the input: 299×299 becomes 35×35. */
export const withStem = (drawing: Drawing): Drawing =>
  drawing
    .add('conv1', 'ConvBn', { filters: 32, height: 3, width: 3, stride: 2, same: false })
    .add('conv2', 'ConvBn', { filters: 32, height: 3, width: 3, same: false })
    .add('conv3', 'ConvBn', { filters: 64, height: 3, width: 3 })
    .add('pool1', 'MaxPool2D', { kernel: 3, stride: 2 })
    .add('conv4', 'ConvBn', { filters: 80 })
    .add('conv5', 'ConvBn', { filters: 192, height: 3, width: 3, same: false })
    .add('pool2', 'MaxPool2D', { kernel: 3, stride: 2 });

/** As torchvision has it, without the auxiliary head. */
export const inceptionV3 = () =>
  withStem(
    new Drawing(
      'Inception v3',
      'Szegedy et al. 2016: large filters as chains of small ones; 24 million parameters.',
      inceptionRecipe,
    )
      .with(convBn(), inceptionA(), reductionA(), inceptionB(), reductionB(), inceptionC())
      .add('input', 'Input', { shape: [299, 299, 3] })
      .note('InceptionB has no 7×7 filter: 1×7 and 7×1 see as much. Double-click it to see how.'),
  )
    .add('mixed5b', 'InceptionA', { pool: 32 })
    .add('mixed5c', 'InceptionA')
    .add('mixed5d', 'InceptionA')
    .add('mixed6a', 'ReductionA')
    .add('mixed6b', 'InceptionB', { inside: 128 })
    .add('mixed6c', 'InceptionB', { inside: 160 })
    .add('mixed6d', 'InceptionB', { inside: 160 })
    .add('mixed6e', 'InceptionB', { inside: 192 })
    .add('mixed7a', 'ReductionB')
    .add('mixed7b', 'InceptionC')
    .add('mixed7c', 'InceptionC')
    .add('average', 'GlobalAveragePool2D')
    .add('dropout', 'Dropout')
    .add('fc', 'Dense', { units: 1000 })
    .add('output', 'Output');
