import { plainType } from '../tensor/exampleType';
import { defineBlock } from './definition';
import { formatCount } from './families/format';
import { matrixWeight } from './families/weights';
import { sources } from './sources';

/** Keras starts embeddings evenly within this distance of zero. */
const startLimit = 0.05;

export const Embedding = defineBlock({
  kind: 'primitive',
  type: 'Embedding',
  category: 'sequence',
  doc: 'Gives each token a learned vector: the row of a table that the token is the number of.',
  source: sources.bengio2003,
  keywords: ['token', 'word', 'lookup', 'vector', 'sequence', 'text'],
  takes: ['int32'],
  parameters: {
    vocabulary: {
      kind: 'integer',
      default: 1000,
      minimum: 1,
      help: 'How many tokens there are: they are the numbers from 0 to one less.',
    },
    dimension: { kind: 'integer', default: 32, minimum: 1, help: 'Length of each vector.' },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ vocabulary, dimension }) => `${formatCount(vocabulary)} → ${dimension}`,
  shape: ({ parameters: { dimension }, inputs: [input] }) => ({ outputs: [plainType([...input!.shape, dimension])] }),
  weights: ({ parameters: { vocabulary, dimension } }) => [
    matrixWeight('embeddings', [vocabulary, dimension], { kind: 'uniform', limit: startLimit }),
  ],
  parameterFormula: ({ parameters: { vocabulary, dimension } }) =>
    `${vocabulary}·${dimension} = ${formatCount(vocabulary * dimension)}`,
  lower: ({ builder, values, weight }) => [builder.one('gather', [weight('embeddings'), values[0]!])],
  examples: [
    {
      name: 'words of a review',
      parameters: { vocabulary: 1000, dimension: 64 },
      inputs: [plainType([10], 'int32')],
      outputs: [[10, 64]],
      weights: 64_000,
      macs: 0,
      source: 'Keras Embedding',
    },
    {
      name: 'one token',
      parameters: { vocabulary: 5, dimension: 3 },
      inputs: [plainType([1], 'int32')],
      outputs: [[1, 3]],
      weights: 15,
      source: 'PyTorch nn.Embedding',
    },
    {
      name: 'letters of words',
      parameters: { vocabulary: 300, dimension: 2 },
      inputs: [plainType([4, 6], 'int32')],
      outputs: [plainType([4, 6, 2])],
      weights: 600,
      source: 'Keras Embedding',
    },
  ],
});
