import { Drawing } from '../drawing';
import { average, conv, convBn, halving, inceptionModule, maximum, tall, valid, wide, type Branch } from './branches';
import { inceptionRecipe } from './v3';

const pooled = (filters: number): Branch => [average(), conv(filters)];

const stem = () => [
  inceptionModule(
    'StemA',
    'Halves the image by pooling and by convolution.',
    {},
    { pool: [maximum], conv: [halving(96)] },
  ),
  inceptionModule(
    'StemB',
    'Two ways to a 3×3 convolution, one of them by 1×7 and 7×1.',
    {},
    { short: [conv(64), valid(96)], long: [conv(64), conv(64, wide(7)), conv(64, tall(7)), valid(96)] },
  ),
  inceptionModule(
    'StemC',
    'Halves the image by convolution and by pooling.',
    {},
    { conv: [halving(192)], pool: [maximum] },
  ),
];

const modules = () => [
  inceptionModule(
    'InceptionA',
    'Branches of 1×1, 3×3, twice 3×3, and pooling, for the largest images.',
    {},
    {
      ones: [conv(96)],
      threes: [conv(64), conv(96, 3)],
      twice: [conv(64), conv(96, 3), conv(96, 3)],
      pool: pooled(96),
    },
  ),
  inceptionModule(
    'ReductionA',
    'Halves the image in three ways at once.',
    {},
    { once: [halving(384)], thrice: [conv(192), conv(224, 3), halving(256)], pool: [maximum] },
  ),
  inceptionModule(
    'InceptionB',
    'A 7×7 convolution as 1×7 and 7×1, and twice that.',
    {},
    {
      ones: [conv(384)],
      sevens: [conv(192), conv(224, wide(7)), conv(256, tall(7))],
      twice: [conv(192), ...[conv(192, tall(7)), conv(224, wide(7)), conv(224, tall(7))], conv(256, wide(7))],
      pool: pooled(128),
    },
  ),
  inceptionModule(
    'ReductionB',
    'Halves the image again; one branch looks 7 pixels far before it does.',
    {},
    {
      threes: [conv(192), halving(192)],
      sevens: [conv(256), conv(256, wide(7)), conv(320, tall(7)), halving(320)],
      pool: [maximum],
    },
  ),
  inceptionModule(
    'InceptionC',
    'Branches that end in 1×3 and 3×1 side by side, for the smallest images.',
    {},
    {
      ones: [conv(256)],
      threes: [conv(384), [conv(256, wide(3)), conv(256, tall(3))]],
      twice: [conv(384), conv(448, tall(3)), conv(512, wide(3)), [conv(256, wide(3)), conv(256, tall(3))]],
      pool: pooled(256),
    },
  ),
];

/** Szegedy et al. 2017, figures 3 to 9. */
export const inceptionV4 = () => {
  const drawing = new Drawing(
    'Inception v4',
    'Szegedy et al. 2017: more modules, and more alike, than v3; 43 million parameters, without residuals.',
    inceptionRecipe,
  )
    .with(convBn(), ...stem(), ...modules())
    .add('input', 'Input', { shape: [299, 299, 3] })
    .note('Even the stem branches: it halves the image by pooling and by convolution at once.')
    .add('conv1', 'ConvBn', { filters: 32, height: 3, width: 3, stride: 2, same: false })
    .add('conv2', 'ConvBn', { filters: 32, height: 3, width: 3, same: false })
    .add('conv3', 'ConvBn', { filters: 64, height: 3, width: 3 })
    .add('stemA', 'StemA')
    .add('stemB', 'StemB')
    .add('stemC', 'StemC');
  const stages = [
    ['A', 4],
    ['B', 7],
    ['C', 3],
  ] as const;
  for (const [letter, times] of stages) {
    for (let index = 1; index <= times; index++) drawing.add(`inception${letter}${index}`, `Inception${letter}`);
    if (letter !== 'C') drawing.add(`reduction${letter}`, `Reduction${letter}`);
  }
  return drawing
    .add('average', 'GlobalAveragePool2D')
    .add('dropout', 'Dropout', { rate: 0.2 })
    .add('fc', 'Dense', { units: 1000 })
    .add('output', 'Output');
};
