import { say } from '../messages/saying';
import { defineBlock } from './definition';
import { normalNoise } from './families/noise';

export const GaussianNoise = defineBlock({
  kind: 'primitive',
  type: 'GaussianNoise',
  stem: 'noise',
  category: 'normalise & activate',
  doc: 'Adds random noise in each training step, so the network learns not to depend on exact values.',
  keywords: ['noise', 'regularisation', 'regularization', 'denoising', 'augmentation', 'normal'],
  elementwise: true,
  parameters: {
    deviation: {
      kind: 'number',
      default: 0.1,
      minimum: 0,
      maximum: 1,
      step: 0.05,
      help: 'Standard deviation of the noise, whose mean is 0. Inactive outside training.',
    },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ deviation }) => `σ ${deviation}`,
  shape: ({ inputs: [input] }) => ({ outputs: [input!] }),
  formula: ({ parameters: { deviation } }) => [
    { rule: say('rule', 'inTraining', say('rule', 'normalNoise')), worked: `x + ${deviation}·ε` },
  ],
  lower: ({ builder, parameters: { deviation }, values: [value], uniform, mode }) => {
    if (mode === 'predict' || deviation === 0) return [value!];
    const noise = normalNoise(builder, uniform(value!.shape), uniform(value!.shape));
    return [builder.one('add', [value!, builder.one('mul', [noise, builder.constant(deviation)])])];
  },
  examples: [
    {
      name: 'on an image, for a denoising autoencoder',
      parameters: { deviation: 0.3 },
      inputs: [[6, 5, 1]],
      outputs: [[6, 5, 1]],
      weights: 0,
      source: 'Keras GaussianNoise',
    },
  ],
});
