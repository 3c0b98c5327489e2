import { adam, generated } from './generated';
import { Graph } from './graph';

interface Settings {
  readonly learningRate: number;
  readonly batch: number;
  readonly epochs: number;
}

const remember = (block: 'LSTM' | 'GRU', note: string, { learningRate, ...settings }: Settings) =>
  new Graph(
    `Remember with ${block === 'LSTM' ? 'an LSTM' : 'a GRU'}`,
    'The memory task of Hochreiter & Schmidhuber 1997: names at the end what was announced near the beginning.',
    {
      ...{ dataset: generated('remember'), feeds: { input: 'tokens' } },
      ...{ optimizer: adam(learningRate), ...settings },
    },
  )
    .add('input', 'Input', { shape: [20], kind: 'tokens' })
    .note(note)
    .add('embedding', 'Embedding', { vocabulary: 7, dimension: 16 })
    .add('memory', block, { units: 48 })
    .add('scores', 'Dense', { units: 5 })
    .add('output', 'Output');

export const rememberLstm = () =>
  remember(
    'LSTM',
    'The LSTM reads token by token and gives its last state. Its gates learn to keep the announced symbol and to ignore the rest.',
    { learningRate: 5e-3, batch: 64, epochs: 6 },
  );

/** With smaller steps, or fewer, it stays on the plateau from one seed in two. */
export const rememberGru = () =>
  remember(
    'GRU',
    'A GRU has three quarters of the weights of an LSTM. The loss rests at ln 5 = 1.61, as if by guessing, before it falls.',
    { learningRate: 1e-2, batch: 32, epochs: 10 },
  );

/** Normalised before attention: from the small values of an embedding it hardly starts. */
export const attentionCount = () =>
  new Graph(
    'Counting with attention',
    'After Vaswani et al. 2017: how often does the letter follow that the first token asks for?',
    {
      ...{ dataset: generated('count'), feeds: { input: 'tokens' } },
      ...{ optimizer: adam(5e-3), batch: 64, epochs: 16 },
    },
  )
    .add('input', 'Input', { shape: [25], kind: 'tokens' })
    .note('Self-attention: one sequence is query, key and value. Each position compares itself with the question.')
    .add('embedding', 'Embedding', { vocabulary: 12, dimension: 32 })
    // Embeddings start within 0.05 of zero, where Keras's ε of 0.001 would outweigh their variance.
    .add('normalised', 'LayerNormalization', { epsilon: 1e-5 })
    .add(
      'attention',
      'MultiHeadAttention',
      { heads: 2, keySize: 16 },
      { from: ['normalised:query', 'normalised:key', 'normalised:value'] },
    )
    .add('sum', 'Add', {}, { from: ['attention', 'normalised'] })
    .add('hidden', 'Dense', { units: 64, activation: 'relu' })
    .add('average', 'GlobalAveragePool1D')
    .add('scores', 'Dense', { units: 10 })
    .add('output', 'Output');
