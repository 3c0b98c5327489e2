import { defineBlock } from './definition';
import { recurrentBlock } from './families/recurrent';
import { sources } from './sources';

/** The form in which the reset gate acts after the product with the recurrent kernel, as in Keras, PyTorch and cuDNN. */
export const GRU = defineBlock({
  ...recurrentBlock('GRU', {
    lower: (builder, operands, attributes) => builder.apply('gru', operands, attributes),
    gates: 3,
    bias: (units) => ({ shape: [2, 3 * units], initializer: { kind: 'constant', value: 0 } }),
  }),
  doc: 'Gated recurrent unit: reads a sequence position by position; two gates decide how much of its state each one changes.',
  source: sources.cho2014,
  keywords: ['recurrent', 'rnn', 'memory', 'sequence', 'gate', 'time'],
  formula: () => [{ rule: 'h = σ(z)·h′ + (1 − σ(z))·tanh(x̂ + σ(r)·ĥ)', worked: '', source: sources.cho2014 }],
  examples: [
    {
      name: 'the last state of 64 units',
      parameters: { units: 64 },
      inputs: [[10, 32]],
      outputs: [[64]],
      weights: 18_816,
      macs: 184_320,
      source: 'Keras GRU',
    },
    {
      name: 'the states at all positions',
      parameters: { units: 5, returnSequences: true },
      inputs: [[7, 3]],
      outputs: [[7, 5]],
      weights: 150,
      macs: 840,
      source: 'torch.nn.GRU',
    },
    {
      name: 'all states, from the end',
      parameters: { units: 3, returnSequences: true, reverse: true },
      inputs: [[6, 4]],
      outputs: [[6, 3]],
      weights: 81,
      source: 'Keras GRU with go_backwards',
    },
    {
      name: 'the state at the first position, from the end',
      parameters: { units: 3, reverse: true },
      inputs: [[6, 4]],
      outputs: [[3]],
      weights: 81,
      source: 'Keras GRU with go_backwards',
    },
    {
      name: 'both ways, the last states side by side',
      parameters: { units: 3, bidirectional: 'concat' },
      inputs: [[6, 4]],
      outputs: [[6]],
      weights: 162,
      source: 'Keras Bidirectional(GRU(3))',
    },
    {
      name: 'both ways, all states added',
      parameters: { units: 2, returnSequences: true, bidirectional: 'sum' },
      inputs: [[5, 4]],
      outputs: [[5, 2]],
      weights: 96,
      source: 'torch.nn.GRU(4, 2, bidirectional=True)',
    },
  ],
});
