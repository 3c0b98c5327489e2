import { say } from '../messages/saying';
import type { Value } from '../program/program';
import { plainType } from '../tensor/exampleType';
import { sizeOf } from '../tensor/shape';
import { defineBlock, type BlockContext } from './definition';
import * as attention from './families/attention';
import { finish } from './families/convolution';
import { caption, formatCount } from './families/format';
import { asRows } from './families/reshaping';
import { sequenceOf } from './families/sequence';
import { sources } from './sources';

const parameters = {
  heads: {
    kind: 'integer',
    default: 4,
    minimum: 1,
    help: 'How many attentions work side by side, each with its own weights (h).',
  },
  keySize: {
    kind: 'integer',
    default: 16,
    minimum: 1,
    help: 'Length of the query, key and value vectors of each head (d). Often the number of features divided by heads.',
  },
  bias: { kind: 'boolean', default: true, help: 'Adds a learned bias to each projection.', advanced: true },
} as const;

type Context = BlockContext<typeof parameters>;

/** Extents of what arrives, and the width of all heads together. */
function extentsOf({ parameters: { heads, keySize }, inputs }: Context) {
  const [query, key, value] = inputs.map(sequenceOf);
  return { query: query!, key: key!, value: value!, width: heads * keySize };
}

function weightsOf(context: Context) {
  const { bias } = context.parameters;
  const { query, key, value, width } = extentsOf(context);
  const into = (name: string, features: number) => attention.projectionWeights(name, [features, width], bias);
  return [
    ...into('query', query.channels),
    ...into('key', key.channels),
    ...into('value', value.channels),
    ...attention.projectionWeights('output', [width, query.channels], bias),
  ];
}

/** As Keras's layer of this name: the axis of heads lies within the columns of the kernels. */
export const MultiHeadAttention = defineBlock<typeof parameters>({
  kind: 'primitive',
  type: 'MultiHeadAttention',
  stem: 'attention',
  category: 'sequence',
  doc: 'Each position of the query asks all keys and takes in the values of those that answer. Self-attention: connect one sequence to all three.',
  source: sources.vaswani2017,
  keywords: ['transformer', 'self-attention', 'cross-attention', 'query', 'key', 'value', 'sequence'],
  parameters,
  inputs: attention.attentionPorts,
  outputs: [{ name: 'output' }],
  caption: ({ heads, keySize, bias }) =>
    caption(`${heads} ${heads === 1 ? 'head' : 'heads'} of ${keySize}`, !bias && 'no bias'),
  shape: ({ inputs }) => {
    const problem = attention.attentionProblem('MultiHeadAttention', inputs);
    return problem ? { problems: [problem] } : { outputs: [plainType(inputs[0]!.shape)] };
  },
  weights: weightsOf,
  // The four projections, then scores and mixture of every pair of positions.
  macs: (context) => {
    const { query, key, value, width } = extentsOf(context);
    const projections = 2 * query.length * query.channels + key.length * (key.channels + value.channels);
    return width * (projections + 2 * query.length * key.length);
  },
  window: () => 'all',
  formula: () => [
    {
      rule: say('rule', 'attention', 'softmax(Q Kᵀ / √d) V'),
      worked: '',
      source: sources.vaswani2017,
    },
  ],
  parameterFormula: (context) => {
    const { query, key, value, width } = extentsOf(context);
    const { bias } = context.parameters;
    const total = weightsOf(context).reduce((sum, { shape }) => sum + sizeOf(shape), 0);
    const biases = bias ? ` + 3·${width} + ${query.channels}` : '';
    return `${width}·(2·${query.channels} + ${key.channels} + ${value.channels})${biases} = ${formatCount(total)}`;
  },
  lower: ({ builder, parameters: { heads, bias }, values, weight }) => {
    const project = (name: string, value: Value): Value => {
      const kernel = weight(`${name}Kernel`);
      const product = builder.one('matMul', [asRows(builder, value), kernel]);
      const biased = finish(builder, product, bias ? weight(`${name}Bias`) : undefined, 'none', 'plain');
      return builder.one('reshape', [biased], { shape: [...value.shape.slice(0, -1), kernel.shape[1]!] });
    };
    const [query, key, value] = attention.attentionPorts.map(({ name }, index) =>
      attention.splitHeads(builder, project(name, values[index]!), heads),
    );
    const mixed = attention.attend(builder, query!, key!, value!);
    return [project('output', attention.joinHeads(builder, mixed))];
  },
  examples: [
    {
      name: 'the base model of “Attention is all you need”',
      parameters: { heads: 8, keySize: 64, bias: false },
      inputs: [
        [50, 512],
        [50, 512],
        [50, 512],
      ],
      outputs: [[50, 512]],
      weights: 1_048_576,
      macs: 54_988_800,
      source: sources.vaswani2017,
    },
    {
      name: 'a sequence that asks a longer one',
      parameters: { heads: 2, keySize: 3 },
      inputs: [
        [4, 6],
        [7, 5],
        [7, 8],
      ],
      outputs: [[4, 6]],
      weights: 174,
      macs: 1_170,
      source: 'torch.nn.MultiheadAttention(6, 2, kdim=5, vdim=8)',
    },
    {
      name: 'heads wider together than the query',
      parameters: { heads: 3, keySize: 4 },
      inputs: [
        [5, 8],
        [6, 8],
        [6, 8],
      ],
      outputs: [[5, 8]],
      weights: 428,
      source: 'Keras MultiHeadAttention(3, 4)',
    },
    {
      name: 'one head without biases',
      parameters: { heads: 1, keySize: 5, bias: false },
      inputs: [
        [3, 5],
        [3, 5],
        [3, 5],
      ],
      outputs: [[3, 5]],
      weights: 100,
      source: 'Keras MultiHeadAttention(1, 5, use_bias=False)',
    },
  ],
});
