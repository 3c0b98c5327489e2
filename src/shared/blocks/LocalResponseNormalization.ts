import { say } from '../messages/saying';
import { defineBlock } from './definition';
import { forImage } from './families/image';
import { sources } from './sources';

export const LocalResponseNormalization = defineBlock({
  kind: 'primitive',
  type: 'LocalResponseNormalization',
  stem: 'lrn',
  category: 'normalise & activate',
  doc: 'Divides each value by the activity of neighbouring channels at the same position, as in AlexNet.',
  source: sources.krizhevsky2012,
  keywords: ['lrn', 'norm', 'lateral inhibition'],
  parameters: {
    radius: {
      kind: 'integer',
      default: 2,
      minimum: 0,
      help: 'Neighbouring channels on each side; the paper’s n = 5 is a radius of 2.',
    },
    alpha: {
      kind: 'number',
      default: 1e-4,
      minimum: 0,
      step: 1e-4,
      help: 'Scale of the sum of squares, as in the paper; PyTorch’s alpha is 2·radius + 1 times this.',
    },
    beta: { kind: 'number', default: 0.75, minimum: 0, step: 0.05, help: 'Exponent of the divisor.' },
    offset: { kind: 'number', default: 2, minimum: 1e-6, help: 'Constant added to the scaled sum (k in the paper).' },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ radius }) => `${2 * radius + 1} channels`,
  shape: ({ inputs }) => forImage('LocalResponseNormalization', inputs[0], () => ({ outputs: [inputs[0]!] })),
  formula: ({ parameters: { radius, alpha, beta, offset } }) => [
    {
      rule: 'x / (k + α · Σ x²)^β',
      worked: say('rule', 'acrossChannels', 2 * radius + 1, offset, alpha, beta),
      source: sources.krizhevsky2012,
    },
  ],
  lower: ({ builder, parameters: { radius, alpha, beta, offset }, values }) => [
    builder.one('localResponseNormalization', [values[0]!], {
      depthRadius: radius,
      alpha,
      beta,
      bias: offset,
      layout: builder.layout,
    }),
  ],
  examples: [
    {
      name: 'AlexNet norm 1',
      parameters: {},
      inputs: [[27, 27, 96]],
      outputs: [[27, 27, 96]],
      weights: 0,
      source: sources.deepNetworksLecture,
    },
    {
      name: 'one channel on each side',
      parameters: { radius: 1, alpha: 0.5, beta: 0.6, offset: 1 },
      inputs: [[4, 3, 7]],
      outputs: [[4, 3, 7]],
      source: 'torch.nn.LocalResponseNorm',
    },
  ],
});
