import { readdirSync, readFileSync } from 'node:fs';
import { analyze } from '@shared/compiler/analyze';
import { blocks } from '@shared/blocks/registry';
import { parseDocument } from '@shared/document';
import { makeComposite } from '@shared/editing/makeComposite';
import type { Edge, NetNode, NetloomDocument } from '@shared/document/schema';
import { inputParameters } from '@shared/blocks/Input';
import { asType, type ExampleType } from '@shared/tensor/exampleType';
import { sizeOf, type Shape } from '@shared/tensor/shape';
import { arrivingCase, expressionsCase, parametersCase } from './compositeCases';
import { repeatingDocument } from './repeating';
import { sharingDocument } from './sharing';
import { timeDistributedCases } from './timeDistributed';

/** A drawing whose generated code is run by the real frameworks. */
export interface ParityCase {
  readonly name: string;
  readonly document: NetloomDocument;
}

const gallery = new URL('../../resources/gallery/', import.meta.url);

/** Drawings with more weights would take minutes, and have no block that others have not: `npm test -- parity --heavy`. */
const heaviest = process.env.NETLOOM_HEAVY ? Number.POSITIVE_INFINITY : 12_000_000;

/** Milliseconds that all cases together may take; the largest drawings have gigabytes of weights. */
export const patience = process.env.NETLOOM_HEAVY ? 3_600_000 : 600_000;

/** The drawings of the gallery. */
export function galleryCases(): ParityCase[] {
  return readdirSync(gallery)
    .filter((name) => name.endsWith('.netloom.json'))
    .map((name) => ({
      name: name.replace('.netloom.json', ''),
      document: parseDocument(readFileSync(new URL(name, gallery), 'utf8')),
    }))
    .filter(({ document }) => analyze(document).totals.parameters.trainable < heaviest);
}

/** Every known example of every block, each in a drawing of its own. */
export function blockCases(): ParityCase[] {
  return Object.values(blocks).flatMap((block) => {
    if (block.kind === 'primitive' && block.boundary) return [];
    return (block.examples ?? [])
      .filter(
        (example) =>
          (example.weights ?? 0) < heaviest && example.inputs.every((type) => sizeOf(asType(type).shape) < 700_000),
      )
      .map((example, index) => ({
        name: `${block.type}, ${example.name} (${index})`,
        document: wrap(block.type, block.inputs, example.parameters, example.inputs),
      }));
  });
}

/** Inputs, the block, an Output. */
function wrap(
  type: string,
  ports: readonly { readonly name: string; readonly many?: boolean }[],
  parameters: Readonly<Record<string, unknown>>,
  types: readonly (Shape | ExampleType)[],
): NetloomDocument {
  const position = { x: 0, y: 0 };
  const inputs = types.map((type, index): NetNode => ({
    id: `in${index}`,
    block: 'Input',
    parameters: inputParameters(asType(type)),
    position,
  }));
  const edges = inputs.map((node, index): Edge => {
    const port = ports[0]?.many ? ports[0] : ports[index];
    return { from: [node.id, 'output'], to: ['it', port!.name] };
  });
  return parseDocument({
    format: 'netloom',
    version: 1,
    name: type,
    nodes: [
      ...inputs,
      { id: 'it', block: type, parameters, position },
      { id: 'out', block: 'Output', parameters: {}, position },
    ],
    edges: [...edges, { from: ['it', 'output'], to: ['out', 'input'] }],
  });
}

/** Drawings whose structure is hard to say in code. */
export function structureCases(): ParityCase[] {
  return [
    {
      name: 'a flattened image that a dense layer and a concatenation read',
      document: drawing(
        {
          in: ['Input', { shape: [6, 5, 3] }],
          flat: ['Flatten'],
          fc: ['Dense', { units: 4 }],
          all: ['Concatenate'],
          out: ['Output'],
        },
        ['in>flat', 'flat>fc', 'flat>all', 'fc>all', 'all>out'],
      ),
    },
    {
      name: 'a flattened image that a dense layer reads behind dropout and an activation',
      document: drawing(
        {
          in: ['Input', { shape: [6, 5, 3] }],
          flat: ['Flatten'],
          drop: ['Dropout'],
          act: ['Activation', { function: 'tanh' }],
          fc: ['Dense', { units: 4 }],
          out: ['Output'],
        },
        ['in>flat', 'flat>drop', 'drop>act', 'act>fc', 'fc>out'],
      ),
    },
    {
      name: 'odd names: keywords, members of nn.Module, hyphens',
      document: {
        ...drawing(
          {
            lambda: ['Input', { shape: [8, 8, 2] }],
            train: ['Conv2D', { filters: 3 }],
            'self-': ['Conv2D', { filters: 3 }],
            x: ['Activation', { function: 'relu' }],
            half: ['Add'],
            None: ['Output'],
          },
          ['lambda>train', 'lambda>self-', 'train>x', 'x>half', 'self->half', 'half>None'],
        ),
        name: '"""\\"; import os; os._exit(3) #\n日本',
      },
    },
    {
      name: 'a trunk that is read again far below',
      document: drawing(
        {
          in: ['Input', { shape: [8, 8, 4] }],
          a: ['Conv2D', { filters: 4, padding: 'same' }],
          b: ['Conv2D', { filters: 4, padding: 'same', activation: 'relu' }],
          c: ['Conv2D', { filters: 4, padding: 'same', bias: false }],
          add: ['Add'],
          cat: ['Concatenate'],
          out: ['Output'],
        },
        ['in>a', 'a>b', 'b>c', 'c>add', 'in>add', 'add>cat', 'a>cat', 'in>cat', 'cat>out'],
      ),
    },
    ...[[5], [6, 4], [3, 4, 5, 2]].map((shape) => ({
      name: `normalised, softened, joined and flattened examples of shape ${shape.join('×')}`,
      document: drawing(
        {
          in: ['Input', { shape }],
          norm: ['BatchNormalization'],
          soft: ['Activation', { function: 'softmax' }],
          drop: ['Dropout'],
          cat: ['Concatenate'],
          flat: ['Flatten'],
          fc: ['Dense', { units: 4 }],
          whole: ['Flatten'],
          all: ['Concatenate'],
          maps: ['Output'],
          out: ['Output'],
        },
        [
          ...['in>norm', 'norm>soft', 'soft>drop', 'drop>cat', 'in>cat', 'norm>cat', 'cat>maps'],
          ...['cat>flat', 'flat>fc', 'cat>whole', 'whole>all', 'fc>all', 'all>out'],
        ],
      ),
    })),
    expressionsCase(),
    arrivingCase(),
    parametersCase(),
    { name: 'shared weights', document: sharingDocument() },
    { name: 'blocks that are repeated', document: repeatingDocument() },
    ...timeDistributedCases(),
    ...[
      { padding: 1, kernel: 3, stride: 3 },
      { padding: [0, 1, 2, 0], kernel: 2, stride: 1 },
    ].map(({ padding, ...pooling }) => ({
      name: `zeros before a max pooling in a composite, kernel ${pooling.kernel}`,
      document: makeComposite(
        drawing(
          {
            in: ['Input', { shape: [16, 12, 4] }],
            conv: ['Conv2D', { filters: 2, kernel: 1 }],
            zeros: ['ZeroPadding2D', { padding }],
            pool: ['MaxPool2D', pooling],
            out: ['Output'],
          },
          ['in>conv', 'conv>zeros', 'zeros>pool', 'pool>out'],
        ),
        ['pool'],
      ).document,
    })),
    {
      name: 'two outputs',
      document: drawing(
        {
          in: ['Input', { shape: [8, 8, 4] }],
          conv: ['Conv2D', { filters: 5 }],
          pool: ['GlobalAveragePool2D'],
          maps: ['Output'],
          vector: ['Output'],
        },
        ['in>conv', 'conv>maps', 'conv>pool', 'pool>vector'],
      ),
    },
  ];
}

type Drawn = Readonly<Record<string, readonly [block: string, parameters?: Readonly<Record<string, unknown>>]>>;

/** A drawing from short words: nodes by id, edges as `from>to` between first ports. */
function drawing(nodes: Drawn, edges: readonly string[]): NetloomDocument {
  return parseDocument({
    format: 'netloom',
    version: 1,
    name: 'structure',
    nodes: Object.entries(nodes).map(([id, [block, parameters = {}]]) => ({
      id,
      block,
      parameters,
      position: { x: 0, y: 0 },
    })),
    edges: edges.map((edge) => {
      const [from, to] = edge.split('>') as [string, string];
      return { from: [from, 'output'], to: [to, blocks[nodes[to]![0]]!.inputs[0]!.name] };
    }),
  });
}
