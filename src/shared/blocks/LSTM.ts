import { defineBlock } from './definition';
import { recurrentBlock } from './families/recurrent';
import { sources } from './sources';

export const LSTM = defineBlock({
  ...recurrentBlock('LSTM', {
    lower: (builder, operands, attributes) => builder.apply('lstm', operands, attributes),
    gates: 4,
    // Gates input, forget, candidate, output. A forget gate that starts open lets gradients pass.
    bias: (units) => ({ shape: [4 * units], initializer: { kind: 'shares', values: [0, 1, 0, 0] } }),
  }),
  doc: 'Long short-term memory: reads a sequence position by position; gates decide what its state keeps, takes in and shows.',
  source: sources.hochreiter1997,
  keywords: ['recurrent', 'rnn', 'memory', 'sequence', 'gate', 'time'],
  formula: () => [
    { rule: 'c = σ(f)·c′ + σ(i)·tanh(g);  h = σ(o)·tanh(c)', worked: '', source: sources.hochreiter1997 },
  ],
  examples: [
    {
      name: 'the last state of 64 units',
      parameters: { units: 64 },
      inputs: [[10, 32]],
      outputs: [[64]],
      weights: 24_832,
      macs: 245_760,
      source: 'Keras LSTM',
    },
    {
      name: 'the states at all positions',
      parameters: { units: 5, returnSequences: true },
      inputs: [[7, 3]],
      outputs: [[7, 5]],
      weights: 180,
      macs: 1_120,
      source: 'torch.nn.LSTM',
    },
    {
      name: 'all states, from the end',
      parameters: { units: 3, returnSequences: true, reverse: true },
      inputs: [[6, 4]],
      outputs: [[6, 3]],
      weights: 96,
      source: 'Keras LSTM with go_backwards',
    },
    {
      name: 'the state at the first position, from the end',
      parameters: { units: 3, reverse: true },
      inputs: [[6, 4]],
      outputs: [[3]],
      weights: 96,
      source: 'Keras LSTM with go_backwards',
    },
    {
      name: 'both ways, all states side by side',
      parameters: { units: 3, returnSequences: true, bidirectional: 'concat' },
      inputs: [[6, 4]],
      outputs: [[6, 6]],
      weights: 192,
      macs: 1_008,
      source: 'Keras Bidirectional(LSTM(3, return_sequences=True))',
    },
    {
      name: 'both ways, the last states added',
      parameters: { units: 3, bidirectional: 'sum' },
      inputs: [[6, 4]],
      outputs: [[3]],
      weights: 192,
      source: 'torch.nn.LSTM(4, 3, bidirectional=True)',
    },
  ],
});
