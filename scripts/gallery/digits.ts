import { optimizerSchema } from '../../src/shared/learning/optimizers';
import { Drawing, momentum } from './drawing';

/** LeNet-5 on MNIST's 28×28: the first layer pads, so that everything after it is as on the paper's 32×32. */
export const lenet5 = () =>
  new Drawing(
    'LeNet-5',
    'LeCun et al. 1998: recognises handwritten digits; 99 % accuracy after a minute of training.',
    {
      optimizer: momentum(0.05),
      schedule: { kind: 'cosine' },
      epochs: 5,
      batch: 64,
    },
  )
    .add('input', 'Input', { shape: [28, 28, 1] })
    .note(
      'LeNet-5 (LeCun et al. 1998) recognises handwritten digits. Press Train: it learns MNIST in five epochs, ' +
        'and C1 and C3 show their filters as they learn.',
    )
    .add('C1', 'Conv2D', { filters: 6, kernel: 5, padding: 'same', activation: 'tanh' })
    .add('S2', 'AveragePool2D')
    .add('C3', 'Conv2D', { filters: 16, kernel: 5, activation: 'tanh' })
    .add('S4', 'AveragePool2D')
    .add('flatten', 'Flatten')
    .add('C5', 'Dense', { units: 120, activation: 'tanh' })
    .add('F6', 'Dense', { units: 84, activation: 'tanh' })
    .add('scores', 'Dense', { units: 10 })
    .add('output', 'Output');

export const smallCnn = () =>
  new Drawing(
    'Small CNN',
    'Two convolutions with ReLU and max pooling, then dropout: a typical modern starting point.',
    {
      optimizer: optimizerSchema.parse({ kind: 'adam', learningRate: 2e-3 }),
      epochs: 3,
    },
  )
    .add('input', 'Input', { shape: [28, 28, 1] })
    .add('conv1', 'Conv2D', { filters: 16, padding: 'same', activation: 'relu' })
    .add('pool1', 'MaxPool2D')
    .add('conv2', 'Conv2D', { filters: 32, padding: 'same', activation: 'relu' })
    .add('pool2', 'MaxPool2D')
    .add('flatten', 'Flatten')
    .add('hidden', 'Dense', { units: 64, activation: 'relu' })
    .add('dropout', 'Dropout', { rate: 0.3 })
    .add('scores', 'Dense', { units: 10 })
    .add('output', 'Output');

/** Nielsen 2015, chapter 1: what a network without convolutions reaches. */
export const denseDigits = () =>
  new Drawing('Dense digits', '784–30–10: a network without convolutions reads digits, with 95 % right.', {
    optimizer: optimizerSchema.parse({ kind: 'sgd', learningRate: 0.1, momentum: 0.9 }),
    epochs: 5,
  })
    .add('input', 'Input', { shape: [28, 28, 1] })
    .note('The first layer has 23,550 parameters. A convolution with 20 filters of 5×5 has 520.')
    .add('flatten', 'Flatten')
    .add('hidden', 'Dense', { units: 30, activation: 'sigmoid' })
    .add('scores', 'Dense', { units: 10 })
    .add('output', 'Output');

export const inceptionDigits = () =>
  new Drawing('Inception for digits', 'A miniature GoogLeNet: three Inception modules for MNIST.', {
    optimizer: momentum(0.03),
    epochs: 2,
  })
    .add('input', 'Input', { shape: [28, 28, 1] })
    .note('Double-click an Inception module to see its four branches. GoogLeNet has nine of them, four times as wide.')
    .add('stem', 'Conv2D', { filters: 16, kernel: 3, padding: 'same', activation: 'relu' })
    .add('pool1', 'MaxPool2D', { kernel: 3, stride: 2, ceil: true })
    .add('inception2a', 'InceptionModule', inception(8, 12, 16, 4, 8, 8, { normalise: true }))
    .add('inception2b', 'InceptionModule', inception(16, 16, 24, 4, 8, 8, { normalise: true }))
    .add('pool2', 'MaxPool2D', { kernel: 3, stride: 2, ceil: true })
    .add('inception3a', 'InceptionModule', inception(24, 24, 48, 6, 12, 12, { normalise: true }))
    .add('average', 'GlobalAveragePool2D')
    .add('dropout', 'Dropout', { rate: 0.2 })
    .add('scores', 'Dense', { units: 10 })
    .add('output', 'Output');

/** Parameters of an Inception module in the order of the paper's table. */
export function inception(
  ones: number,
  reduceThrees: number,
  threes: number,
  reduceFives: number,
  fives: number,
  pool: number,
  more: Record<string, number | boolean> = {},
): Record<string, number | boolean> {
  return { ones, reduceThrees, threes, reduceFives, fives, pool, ...more };
}
