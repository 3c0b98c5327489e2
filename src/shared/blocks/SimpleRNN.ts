import { unrolled } from '../program/ops/support/unrolled';
import { defineBlock } from './definition';
import { recurrentBlock } from './families/recurrent';
import { sources } from './sources';

export const SimpleRNN = defineBlock({
  ...recurrentBlock('SimpleRNN', {
    lower: unrolled,
    gates: 1,
    bias: (units) => ({ shape: [units], initializer: { kind: 'constant', value: 0 } }),
  }),
  stem: 'rnn',
  doc: 'The plainest recurrence: the state at each position is made of the input there and the state before. Forgets soon; LSTM and GRU remember longer.',
  source: sources.elman1990,
  keywords: ['recurrent', 'rnn', 'elman', 'vanilla', 'memory', 'sequence', 'time'],
  formula: () => [{ rule: 'h = tanh(W·x + U·h′ + b)', worked: '', source: sources.elman1990 }],
  examples: [
    {
      name: 'the last state of 64 units',
      parameters: { units: 64 },
      inputs: [[10, 32]],
      outputs: [[64]],
      weights: 6_208,
      macs: 61_440,
      source: 'Keras SimpleRNN',
    },
    {
      name: 'the states at all positions',
      parameters: { units: 5, returnSequences: true },
      inputs: [[7, 3]],
      outputs: [[7, 5]],
      weights: 45,
      source: 'torch.nn.RNN',
    },
    {
      name: 'all states, from the end',
      parameters: { units: 3, returnSequences: true, reverse: true },
      inputs: [[6, 4]],
      outputs: [[6, 3]],
      weights: 24,
      source: 'Keras SimpleRNN with go_backwards',
    },
    {
      name: 'both ways',
      parameters: { units: 3, returnSequences: true, bidirectional: 'concat' },
      inputs: [[6, 4]],
      outputs: [[6, 6]],
      weights: 48,
      source: 'Keras Bidirectional(SimpleRNN(3, return_sequences=True))',
    },
  ],
});
