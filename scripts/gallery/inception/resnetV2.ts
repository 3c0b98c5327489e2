import { from, node, singleGraph } from '../../../src/shared/blocks/composites/graph';
import type { Composite, Edge } from '../../../src/shared/document/schema';
import { count } from '../composite';
import { Drawing } from '../drawing';
import {
  average,
  conv,
  convBn,
  halving,
  inceptionModule,
  maximum,
  sideBySide,
  tall,
  wide,
  type Branch,
} from './branches';
import { inceptionRecipe, withStem } from './v3';

const modules = () => [
  inceptionModule(
    'InceptionStem',
    'Branches of 1×1, 5×5, twice 3×3, and pooling.',
    {},
    {
      ones: [conv(96)],
      fives: [conv(48), conv(64, 5)],
      threes: [conv(64), conv(96, 3), conv(96, 3)],
      pool: [average(), conv(64)],
    },
  ),
  inceptionModule(
    'ReductionA',
    'Halves the image in three ways at once.',
    {},
    { once: [halving(384)], thrice: [conv(256), conv(256, 3), halving(384)], pool: [maximum] },
  ),
  inceptionModule(
    'ReductionB',
    'Halves the image in four ways at once.',
    {},
    {
      first: [conv(256), halving(384)],
      second: [conv(256), halving(288)],
      third: [conv(256), conv(288, 3), halving(320)],
      pool: [maximum],
    },
  ),
];

/** Szegedy et al. 2017, section 3.3: residuals are scaled down before they are added, or training may die. */
function residual(
  type: string,
  doc: string,
  channels: number,
  scale: number,
  branches: Readonly<Record<string, Branch>>,
): Composite {
  const { nodes, edges, entries, ends } = sideBySide(branches);
  const column = Math.max(...Object.values(branches).map((branch) => branch.length));
  const row = (ends.length - 1) / 2;
  const chain: Edge[] = ['concat', 'expand', 'scale', 'add', 'relu'].flatMap((id, index, all): Edge[] =>
    index === 0 ? [] : [{ from: [all[index - 1]!, 'output'], to: [id, 'input'] }],
  );
  return {
    type,
    doc,
    parameters: {
      channels: count(channels, 'Channels that come in and go out.'),
      last: { kind: 'boolean', default: false, help: 'Neither scales what it adds nor ends in ReLU: the last of all.' },
    },
    graph: singleGraph(
      [
        ...nodes,
        node('concat', 'Concatenate', [column, row]),
        node('expand', 'Conv2D', [column + 1, row], { filters: from('channels'), kernel: 1 }),
        node('scale', 'FixedFilter2D', [column + 2, row], { filter: 'custom', kernel: `${scale}` }, from('last')),
        node('add', 'Add', [column + 3, row]),
        node('relu', 'Activation', [column + 4, row], {}, from('last')),
      ],
      [...edges, ...ends.map((id): Edge => ({ from: [id, 'output'], to: ['concat', 'input'] })), ...chain],
      [...entries, 'add'],
      'relu',
    ),
  };
}

const residuals = () => [
  residual('ResidualA', 'Adds what three branches of up to 3×3 twice see; ×0.17.', 320, 0.17, {
    ones: [conv(32)],
    threes: [conv(32), conv(32, 3)],
    twice: [conv(32), conv(48, 3), conv(64, 3)],
  }),
  residual('ResidualB', 'Adds what 1×1, and 1×7 with 7×1 see; ×0.1.', 1088, 0.1, {
    ones: [conv(192)],
    sevens: [conv(128), conv(160, wide(7)), conv(192, tall(7))],
  }),
  residual('ResidualC', 'Adds what 1×1, and 1×3 with 3×1 see; ×0.2.', 2080, 0.2, {
    ones: [conv(192)],
    threes: [conv(192), conv(224, wide(3)), conv(256, tall(3))],
  }),
];

/** As TensorFlow-Slim, Keras and timm have it. */
export const inceptionResnetV2 = () => {
  const drawing = withStem(
    new Drawing(
      'Inception-ResNet v2',
      'Szegedy et al. 2017: Inception modules with skips around them train faster; 56 million parameters.',
      inceptionRecipe,
    )
      .with(convBn(), ...modules(), ...residuals())
      .add('input', 'Input', { shape: [299, 299, 3] })
      .note(
        'Each residual is multiplied by 0.1 to 0.2 before it is added: without that, networks as wide as this die.',
      ),
  ).add('mixed5b', 'InceptionStem');
  const repeat = (letter: string, times: number) => {
    for (let index = 1; index <= times; index++) drawing.add(`residual${letter}${index}`, `Residual${letter}`);
  };
  repeat('A', 10);
  drawing.add('reductionA', 'ReductionA');
  repeat('B', 20);
  drawing.add('reductionB', 'ReductionB');
  repeat('C', 9);
  return drawing
    .add('residualC10', 'ResidualC', { last: true })
    .add('conv6', 'ConvBn', { filters: 1536 })
    .add('average', 'GlobalAveragePool2D')
    .add('dropout', 'Dropout', { rate: 0.2 })
    .add('fc', 'Dense', { units: 1000 })
    .add('output', 'Output');
};
