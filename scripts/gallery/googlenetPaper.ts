import { chains, from, node } from '../../src/shared/blocks/composites/graph';
import { composite, count } from './composite';
import { inception } from './digits';
import { imageNet, momentum } from './drawing';
import { Graph } from './graph';

/** Szegedy et al. 2014, section 5: average pooling, 128 1×1 filters, a dense layer, dropout of 70 %. */
const auxiliaryHead = () =>
  composite(
    'AuxiliaryHead',
    'Names the class from the middle of the network, so that the gradient reaches the first layers.',
    { classes: count(1000, 'Classes that it tells apart.') },
    [
      node('pool', 'AveragePool2D', [0, 0], { kernel: 5, stride: 3 }),
      node('conv', 'Conv2D', [1, 0], { filters: 128, kernel: 1, activation: 'relu' }),
      node('flatten', 'Flatten', [2, 0]),
      node('hidden', 'Dense', [3, 0], { units: 1024, activation: 'relu' }),
      node('dropout', 'Dropout', [4, 0], { rate: 0.7 }),
      node('scores', 'Dense', [5, 0], { units: from('classes') }),
    ],
    chains(['pool', 'conv', 'flatten', 'hidden', 'dropout', 'scores']),
    ['pool'],
    'scores',
  );

/** As the paper draws it: 5×5 filters, local response normalisation, and both auxiliary heads. */
export const googlenetPaper = () => {
  const pool = { kernel: 3, stride: 2, ceil: true };
  const graph = new Graph(
    'GoogLeNet of the paper',
    'Szegedy et al. 2014 as drawn there: 5×5 filters, and two auxiliary heads whose losses count 0.3 each.',
    {
      dataset: imageNet(224),
      objectives: [
        { output: 'output', weight: 1 },
        { output: 'auxiliary1', weight: 0.3 },
        { output: 'auxiliary2', weight: 0.3 },
      ],
      optimizer: momentum(0.01, 2e-4),
      schedule: { kind: 'step', every: 8, factor: 0.96 },
      epochs: 90,
      batch: 128,
    },
  )
    .with(auxiliaryHead())
    .add('input', 'Input', { shape: [224, 224, 3] })
    .note(
      'The heads are there to train: they bring the gradient to the early modules. Predictions come from the last one.',
    )
    .add('conv1', 'Conv2D', { filters: 64, kernel: 7, stride: 2, padding: 3, activation: 'relu' })
    .add('pool1', 'MaxPool2D', pool)
    .add('norm1', 'LocalResponseNormalization')
    .add('conv2', 'Conv2D', { filters: 64, kernel: 1, activation: 'relu' })
    .add('conv3', 'Conv2D', { filters: 192, kernel: 3, padding: 1, activation: 'relu' })
    .add('norm2', 'LocalResponseNormalization')
    .add('pool2', 'MaxPool2D', pool)
    .add('inception3a', 'InceptionModule', inception(64, 96, 128, 16, 32, 32))
    .add('inception3b', 'InceptionModule', inception(128, 128, 192, 32, 96, 64))
    .add('pool3', 'MaxPool2D', pool)
    .add('inception4a', 'InceptionModule', inception(192, 96, 208, 16, 48, 64))
    .add('inception4b', 'InceptionModule', inception(160, 112, 224, 24, 64, 64))
    .add('inception4c', 'InceptionModule', inception(128, 128, 256, 24, 64, 64))
    .add('inception4d', 'InceptionModule', inception(112, 144, 288, 32, 64, 64))
    .add('inception4e', 'InceptionModule', inception(256, 160, 320, 32, 128, 128))
    .add('pool4', 'MaxPool2D', pool)
    .add('inception5a', 'InceptionModule', inception(256, 160, 320, 32, 128, 128))
    .add('inception5b', 'InceptionModule', inception(384, 192, 384, 48, 128, 128))
    .add('average', 'GlobalAveragePool2D')
    .add('dropout', 'Dropout', { rate: 0.4 })
    .add('fc', 'Dense', { units: 1000 })
    .add('output', 'Output');
  for (const [index, source] of ['inception4a', 'inception4d'].entries())
    graph.add(`head${index + 1}`, 'AuxiliaryHead', {}, { from: [source] }).add(`auxiliary${index + 1}`, 'Output');
  return graph;
};
