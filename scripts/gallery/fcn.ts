import { adam, generated } from './generated';
import { Graph } from './graph';

/** Long et al. 2015 in small: scores at three sizes, each added to those of the next finer one. */
export const fcnShapes = () => {
  const graph = new Graph(
    'FCN on shapes',
    'Long et al. 2015 in small: a classifier without dense layers scores every pixel; finer layers add detail.',
    {
      ...{ dataset: generated('shapeMasks'), feeds: { input: 'image' } },
      ...{ optimizer: adam(3e-3), batch: 8, epochs: 4 },
    },
  )
    .add('input', 'Input', { shape: [32, 32, 3] })
    .note(
      'Coarse scores know what, fine ones know where: each is enlarged and added to the next finer one, as in FCN-8s.',
    );
  const stage = (number: number, filters: number) => {
    const convolution = { filters, kernel: 3, padding: 'same', bias: false };
    graph
      .add(`conv${number}`, 'Conv2D', convolution)
      .add(`bn${number}`, 'BatchNormalization')
      .add(`relu${number}`, 'Activation')
      .add(`pool${number}`, 'MaxPool2D');
  };
  stage(1, 24);
  stage(2, 48);
  stage(3, 96);
  graph
    .add('context', 'Conv2D', { filters: 128, kernel: 3, padding: 'same', activation: 'relu' })
    .add('scores3', 'Conv2D', { filters: 4, kernel: 1 });
  for (const number of [2, 1]) {
    const before = number === 2 ? 'scores3' : `sum${number + 1}`;
    graph
      .add(`scores${number}`, 'Conv2D', { filters: 4, kernel: 1 }, { from: [`pool${number}`] })
      .add(`up${number}`, 'Conv2DTranspose', enlarging, { from: [before] })
      .add(`sum${number}`, 'Add', {}, { from: [`up${number}`, `scores${number}`] });
  }
  return graph.add('up0', 'Conv2DTranspose', enlarging).add('output', 'Output');
};

/** Twice as high and wide, four scores a pixel. */
const enlarging = { filters: 4, kernel: 4, stride: 2, padding: 'same' };
