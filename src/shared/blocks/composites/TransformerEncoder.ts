import type { Edge } from '../../document/schema';
import { defineComposite } from '../definition';
import { caption } from '../families/format';
import { sources } from '../sources';
import { chains, from, node, singlePorts } from './graph';

/** Layer normalisation as PyTorch's encoder has it, left out unless this is where the layer normalises. */
const normalise = (id: string, when: 'before' | 'after', at: readonly [number, number]) =>
  node(id, 'LayerNormalization', at, { epsilon: 1e-5 }, from(`normalise != "${when}"`));

/** The sequence asks itself. */
const selfAttention = ['query', 'key', 'value'].map((port): Edge => ({
  from: ['norm1', 'output'],
  to: ['attention', port],
}));

export const TransformerEncoder = defineComposite({
  kind: 'composite',
  type: 'TransformerEncoder',
  stem: 'encoder',
  category: 'composites',
  doc: 'One layer of a transformer: self-attention lets positions exchange what they know, then two dense layers work on each position.',
  source: sources.vaswani2017,
  keywords: ['attention', 'transformer', 'encoder', 'bert', 'vit', 'self-attention', 'sequence'],
  parameters: {
    features: {
      kind: 'integer',
      default: 64,
      minimum: 1,
      help: 'Features at each position of the sequence that arrives; as many come out.',
    },
    heads: {
      kind: 'integer',
      default: 4,
      minimum: 1,
      help: 'Attentions side by side; they share the features, so features must be a multiple of heads.',
    },
    hidden: {
      kind: 'integer',
      default: 128,
      minimum: 1,
      help: 'Units of the first dense layer; usually two to four times the features.',
    },
    activation: {
      kind: 'choice',
      default: 'gelu',
      options: ['gelu', 'relu'],
      help: 'Activation of the first dense layer: ReLU in the paper of 2017, GELU in most models since.',
    },
    normalise: {
      kind: 'choice',
      default: 'before',
      options: ['before', 'after'],
      help: 'Layer normalisation before each part (pre-norm, trains more steadily), or after each addition (post-norm, as in the paper).',
    },
    dropout: {
      kind: 'number',
      default: 0.1,
      minimum: 0,
      maximum: 0.99,
      step: 0.05,
      help: 'Share of values that are zeroed in training, behind attention and behind the dense layers.',
    },
  },
  ...singlePorts,
  caption: ({ features, heads, hidden, activation, normalise: when }) =>
    caption(`${features} features`, `${heads} heads`, `${hidden} hidden`, activation, when === 'after' && 'post-norm'),
  graph: {
    nodes: [
      normalise('norm1', 'before', [0, 0]),
      node('attention', 'MultiHeadAttention', [1, 0], { heads: from('heads'), keySize: from('features / heads') }),
      node('dropout1', 'Dropout', [2, 0], { rate: from('dropout') }),
      node('add1', 'Add', [3, 0]),
      normalise('normAfter1', 'after', [4, 0]),
      normalise('norm2', 'before', [5, 0]),
      node('dense1', 'Dense', [6, 0], { units: from('hidden'), activation: from('activation') }),
      node('dense2', 'Dense', [7, 0], { units: from('features') }),
      node('dropout2', 'Dropout', [8, 0], { rate: from('dropout') }),
      node('add2', 'Add', [9, 0]),
      normalise('normAfter2', 'after', [10, 0]),
    ],
    edges: [
      ...selfAttention,
      ...chains(
        ['attention', 'dropout1', 'add1', 'normAfter1', 'norm2', 'dense1', 'dense2', 'dropout2', 'add2', 'normAfter2'],
        ['normAfter1', 'add2'],
      ),
    ],
    inputs: [{ name: 'input', to: ['norm1', 'add1'].map((id) => [id, 'input']) }],
    outputs: [{ name: 'output', from: ['normAfter2', 'output'] }],
  },
  examples: [
    {
      name: 'the base model of “Attention is all you need”',
      parameters: { features: 512, heads: 8, hidden: 2048, activation: 'relu', normalise: 'after' },
      inputs: [[10, 512]],
      outputs: [[10, 512]],
      weights: 3_152_384,
      source: 'torch.nn.TransformerEncoderLayer(512, 8)',
    },
    {
      name: 'a small layer that normalises before',
      parameters: { features: 12, heads: 3, hidden: 20, dropout: 0.2 },
      inputs: [[7, 12]],
      outputs: [[7, 12]],
      weights: 1_184,
      source: 'torch.nn.TransformerEncoderLayer(12, 3, 20, activation="gelu", norm_first=True)',
    },
  ],
});
