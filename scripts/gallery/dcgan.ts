import { chains, node } from '../../src/shared/blocks/composites/graph';
import { derivedSchema } from '../../src/shared/data/derived';
import { optimizerSchema } from '../../src/shared/learning/optimizers';
import { lossSchema } from '../../src/shared/learning/losses';
import { composite } from './composite';
import { generated } from './generated';
import { Graph } from './graph';

const noiseSize = 64;
const leaky = { function: 'leakyRelu', slope: 0.2 };

const up = (filters: number) => ({ filters, kernel: 4, stride: 2, padding: 'same' });
const down = up;

/** Noise becomes a small image of many channels, which transposed convolutions enlarge twice. */
const generator = composite(
  'Generator',
  'Makes an image of 28×28 pixels, from 0 to 1, of noise.',
  {},
  [
    node('project', 'Dense', [0, 0], { units: 7 * 7 * 64, bias: false }),
    node('reshape', 'Reshape', [1, 0], { shape: [7, 7, 64] }),
    node('bn1', 'BatchNormalization', [2, 0], { momentum: 0.9 }),
    node('relu1', 'Activation', [3, 0]),
    node('up1', 'Conv2DTranspose', [4, 0], { ...up(32), bias: false }),
    node('bn2', 'BatchNormalization', [5, 0], { momentum: 0.9 }),
    node('relu2', 'Activation', [6, 0]),
    node('up2', 'Conv2DTranspose', [7, 0], { ...up(1), activation: 'sigmoid' }),
  ],
  chains(['project', 'reshape', 'bn1', 'relu1', 'up1', 'bn2', 'relu2', 'up2']),
  ['project'],
  'up2',
);

const discriminator = composite(
  'Discriminator',
  'Says of an image whether it is real: one score, positive for yes.',
  {},
  [
    node('down1', 'Conv2D', [0, 0], down(32)),
    node('leaky1', 'Activation', [1, 0], leaky),
    node('down2', 'Conv2D', [2, 0], down(64)),
    node('leaky2', 'Activation', [3, 0], leaky),
    node('flatten', 'Flatten', [4, 0]),
    node('score', 'Dense', [5, 0], { units: 1 }),
  ],
  chains(['down1', 'leaky1', 'down2', 'leaky2', 'flatten', 'score']),
  ['down1'],
  'score',
);

/** Radford, Metz, Chintala 2015, for digits: two objectives move the discriminator, then one moves the generator. */
export const dcganDigits = () => {
  const loss = lossSchema.parse({ kind: 'binaryCrossEntropy' });
  const judged = { loss, weight: 1, moves: ['discriminator'] };
  return new Graph(
    'DCGAN on digits',
    'After Radford et al. 2015: a generator draws digits, a discriminator tells them from real ones, in turns.',
    {
      ...{
        dataset: generated('digits'),
        derived: [derivedSchema.parse({ kind: 'noise', name: 'noise', size: noiseSize })],
      },
      feeds: { digit: 'image', noise: 'noise' },
      objectives: [
        { output: 'real', target: { constant: 1 }, ...judged },
        { output: 'fake', target: { constant: 0 }, ...judged },
        { output: 'fooled', target: { constant: 1 }, ...judged, moves: ['generator'], turn: 2 },
        {
          output: 'samples',
          target: 'image',
          loss: lossSchema.parse({ kind: 'meanSquaredError' }),
          weight: 0,
          moves: [],
          metrics: [],
        },
      ],
      optimizer: optimizerSchema.parse({ kind: 'adam', learningRate: 5e-4, beta1: 0.5 }),
      ...{ schedule: { kind: 'constant' }, batch: 64, epochs: 25 },
    },
  )
    .with(generator, discriminator)
    .add('digit', 'Input', { shape: [28, 28, 1] })
    .note(
      'First the discriminator learns: 1 for real digits, 0 for generated ones. Then the generator learns to make it say 1. ' +
        'Both uses of the discriminator have the same weights. Real images are standardised; ReLU keeps what is brighter ' +
        'than the mean, as the generator draws it: ink from 0 up.',
    )
    .add('ink', 'Activation')
    .add('discriminator', 'Discriminator', {})
    .add('real', 'Output')
    .add('noise', 'Input', { shape: [noiseSize] })
    .add('generator', 'Generator')
    .add('contrast', 'FixedFilter2D', { filter: 'custom', kernel: '3' })
    .add('discriminator_again', 'Discriminator', {}, { weightsOf: 'discriminator' })
    .add('fake', 'Output')
    .add('fooled', 'Output', {}, { from: ['discriminator_again'] })
    .add('samples', 'Output', {}, { from: ['generator'] });
};
