import { datasetReferenceSchema } from '../../src/shared/data/reference';
import { usualLoss } from '../../src/shared/learning/losses/usual';
import type { Recipe } from '../../src/shared/document/schema';
import { optimizerSchema } from '../../src/shared/learning/optimizers';
import { inception } from './digits';
import { Graph } from './graph';

export const adam = (learningRate: number) => optimizerSchema.parse({ kind: 'adam', learningRate });

/** A generated set with its default options. */
export const generated = (kind: string) => datasetReferenceSchema.parse({ kind });

const meanSquaredError: Recipe['objectives'] = [{ loss: usualLoss('values', undefined), weight: 1 }];

export const unetShapes = () => {
  const graph = new Graph(
    'U-Net on shapes',
    'Ronneberger et al. 2015 in small: says for each pixel which shape it belongs to.',
    {
      ...{ dataset: generated('shapeMasks'), feeds: { input: 'image' } },
      ...{ optimizer: adam(3e-3), batch: 8, epochs: 4 },
    },
  );
  const twice = (id: string, filters: number) => {
    for (const name of [`${id}a`, `${id}b`]) {
      graph
        .add(name, 'Conv2D', { filters, kernel: 3, padding: 'same', bias: false })
        .add(`${name}_bn`, 'BatchNormalization')
        .add(`${name}_relu`, 'Activation');
    }
  };
  graph
    .add('input', 'Input', { shape: [32, 32, 3] })
    .note('The way down sees what, the way up says where. Skips hand the fine detail across.');
  twice('down1', 12);
  graph.add('pool1', 'MaxPool2D');
  twice('down2', 24);
  graph.add('pool2', 'MaxPool2D');
  twice('bottom', 48);
  graph
    .add('up2', 'Conv2DTranspose', { filters: 24, kernel: 2, stride: 2 })
    .add('skip2', 'Concatenate', {}, { from: ['down2b_relu', 'up2'] });
  twice('up2', 24);
  graph
    .add('up1', 'Conv2DTranspose', { filters: 12, kernel: 2, stride: 2 })
    .add('skip1', 'Concatenate', {}, { from: ['down1b_relu', 'up1'] });
  twice('up1', 12);
  return graph.add('scores', 'Conv2D', { filters: 4, kernel: 1 }).add('output', 'Output');
};

export const denoiseDigits = () =>
  new Graph('Denoising autoencoder', 'Takes a crosshair and noise away from digits.', {
    ...{ dataset: generated('crosshair'), feeds: { input: 'noisy' } },
    objectives: [{ target: 'clean', loss: usualLoss('values', undefined), weight: 1 }],
    ...{ optimizer: adam(2e-3), batch: 32, epochs: 5 },
  })
    .add('input', 'Input', { shape: [28, 28, 1] })
    .note('What goes in is noisy, what should come out is the clean image: 12 dB become 23.')
    .add('encode1', 'Conv2D', { filters: 24, kernel: 3, padding: 'same', activation: 'relu' })
    .add('pool', 'MaxPool2D')
    .add('encode2', 'Conv2D', { filters: 48, kernel: 3, padding: 'same', activation: 'relu' })
    .add('encode3', 'Conv2D', { filters: 48, kernel: 3, padding: 'same', activation: 'relu' })
    .add('decode', 'Conv2DTranspose', { filters: 24, kernel: 2, stride: 2, activation: 'relu' })
    .add('image', 'Conv2D', { filters: 1, kernel: 3, padding: 'same' })
    .add('output', 'Output');

export const steeringRoad = () =>
  new Graph('Steering on a road', 'After Bojarski et al. 2016: one number, the steering angle, from an image.', {
    ...{ dataset: generated('road'), feeds: { input: 'image' }, objectives: meanSquaredError },
    ...{ optimizer: adam(1e-3), batch: 32, epochs: 6 },
  })
    .add('input', 'Input', { shape: [32, 64, 3] })
    .note('The output is a number, not a class: −1 is left, 1 is right. The loss is the squared error.')
    .add('conv1', 'Conv2D', { filters: 16, kernel: 5, stride: 2, padding: 'same', activation: 'relu' })
    .add('conv2', 'Conv2D', { filters: 24, kernel: 5, stride: 2, padding: 'same', activation: 'relu' })
    .add('conv3', 'Conv2D', { filters: 32, kernel: 3, stride: 2, padding: 'same', activation: 'relu' })
    .add('flatten', 'Flatten')
    .add('hidden', 'Dense', { units: 64, activation: 'relu' })
    .add('angle', 'Dense', { units: 1 })
    .add('output', 'Output');

export const deepbindMotifs = () =>
  new Graph('DeepBind on DNA motifs', 'After Alipanahi et al. 2015: does a protein bind to this stretch of DNA?', {
    ...{ dataset: generated('motifs'), feeds: { input: 'sequence' } },
    ...{ optimizer: adam(5e-3), batch: 64, epochs: 4 },
  })
    .add('input', 'Input', { shape: [100, 4] })
    .note('Each filter is a motif detector over the four bases; the strongest match anywhere in the sequence counts.')
    .add('motifs', 'Conv1D', { filters: 16, kernel: 15, padding: 'same', activation: 'relu' })
    .add('strongest', 'GlobalMaxPool1D')
    .add('hidden', 'Dense', { units: 16, activation: 'relu' })
    .add('scores', 'Dense', { units: 2 })
    .add('output', 'Output');

export const siameseDigits = () => {
  const graph = new Graph('Siamese pair of digits', 'After Bromley et al. 1993: do two images show the same digit?', {
    ...{ dataset: generated('digitPairs'), feeds: { left: 'left', right: 'right' } },
    ...{ optimizer: adam(1e-3), batch: 64, epochs: 6 },
  });
  const branch = (side: 'left' | 'right') => {
    const shared = (id: string) => (side === 'left' ? {} : { weightsOf: `left_${id}` });
    const conv = (filters: number) => ({ filters, kernel: 3, padding: 'same', activation: 'relu' });
    graph
      .add(side, 'Input', { shape: [28, 28, 1] })
      .add(`${side}_conv1`, 'Conv2D', conv(16), shared('conv1'))
      .add(`${side}_pool1`, 'MaxPool2D')
      .add(`${side}_conv2`, 'Conv2D', conv(32), shared('conv2'))
      .add(`${side}_pool2`, 'MaxPool2D')
      .add(`${side}_flatten`, 'Flatten')
      .add(`${side}_features`, 'Dense', { units: 32 }, shared('features'));
  };
  branch('left');
  branch('right');
  return graph
    .note('Both images go through the same weights: the right branch uses those of the left. What differs is squared.')
    .add('difference', 'Subtract', {}, { from: ['left_features:left', 'right_features:right'] })
    .add('square', 'Multiply', {}, { from: ['difference', 'difference'] })
    .add('hidden', 'Dense', { units: 32, activation: 'relu' })
    .add('scores', 'Dense', { units: 2 })
    .add('output', 'Output');
};

export const googlenetDigits = () => {
  const graph = new Graph(
    'Auxiliary heads',
    'Three Inception modules and two auxiliary heads, as in Szegedy et al. 2014.',
    {
      ...{ dataset: generated('digits'), feeds: { input: 'image' }, optimizer: adam(2e-3), batch: 64, epochs: 4 },
      objectives: [
        { output: 'output', target: 'label', weight: 1 },
        { output: 'auxiliary1', target: 'label', weight: 0.3 },
        { output: 'auxiliary2', target: 'label', weight: 0.3 },
      ],
    },
  )
    .add('input', 'Input', { shape: [28, 28, 1] })
    .note(
      'The two auxiliary heads bring the gradient to the early modules. Their losses count 0.3 each, as in the paper.',
    )
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
  for (const [index, source] of ['inception2a', 'inception2b'].entries()) {
    const number = index + 1;
    graph
      .add(`average${number}`, 'GlobalAveragePool2D', {}, { from: [source] })
      .add(`scores${number}`, 'Dense', { units: 10 })
      .add(`auxiliary${number}`, 'Output');
  }
  return graph;
};
