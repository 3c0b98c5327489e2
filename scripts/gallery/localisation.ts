import { lossSchema } from '../../src/shared/learning/losses';
import { adam, generated } from './generated';
import { Graph } from './graph';

const squaredError = lossSchema.parse({ kind: 'meanSquaredError' });

/** One object an image: what it is, and where. Sermanet et al. 2014 and the lectures: a second head that gives four numbers. */
export const localiseShapes = () =>
  new Graph('Localisation', 'Two heads on one network: which shape is on the image, and the box around it.', {
    ...{ dataset: generated('shapeBoxes'), feeds: { input: 'image' } },
    objectives: [
      { output: 'class', target: 'label', weight: 1 },
      { output: 'box', target: 'box', loss: squaredError, weight: 10, metrics: ['boxIoU', 'mae'] },
    ],
    ...{ optimizer: adam(2e-3), batch: 32, epochs: 8 },
  })
    .add('input', 'Input', { shape: [32, 32, 3] })
    .note('Both losses train the shared layers. The box is a regression: left, top, right and bottom, from 0 to 1.')
    .add('conv1', 'Conv2D', { filters: 16, kernel: 3, padding: 'same', activation: 'relu' })
    .add('pool1', 'MaxPool2D')
    .add('conv2', 'Conv2D', { filters: 32, kernel: 3, padding: 'same', activation: 'relu' })
    .add('pool2', 'MaxPool2D')
    .add('conv3', 'Conv2D', { filters: 48, kernel: 3, padding: 'same', activation: 'relu' })
    .add('flatten', 'Flatten')
    .add('shared', 'Dense', { units: 96, activation: 'relu' })
    .add('scores', 'Dense', { units: 4 })
    .add('class', 'Output')
    .add('sides', 'Dense', { units: 4, activation: 'sigmoid' }, { from: ['shared'] })
    .add('box', 'Output');
