import { chainDrawing, type Layer } from './chainDrawing';
import { classified, plainLayers, residualLayers } from './cifarNetworks';
import type { Experiment } from './definition';
import { lossText } from './lossText';
import { colourInput, shapeClasses, shapesInColour } from './shapesRecipe';

const sizes = {
  small: { depths: [8, 14], side: 16, train: 240, test: 60, epochs: 3, batch: 24, learningRate: 0.05 },
  full: { depths: [20, 56], side: 32, train: 2000, test: 500, epochs: 10, batch: 64, learningRate: 0.1 },
} as const;

const forms: readonly (readonly [name: string, layers: (depth: number) => Layer[]])[] = [
  ['Plain', plainLayers],
  ['ResNet', residualLayers],
];

/** He et al. 2015, figures 1 and 6. */
export const degradation: Experiment = {
  label: 'Degradation',
  question: 'Does a deeper network train worse, and do skip connections repair that?',
  lecture: '003, the degradation problem; He et al. 2015',
  drawings: (size) => {
    const { depths, side, train, test, epochs, batch, learningRate } = sizes[size];
    return forms.flatMap(([name, layers]) =>
      depths.map((depth) =>
        chainDrawing(`${name}-${depth}`, [colourInput(side), ...layers(depth), ...classified(shapeClasses)], {
          ...{ dataset: shapesInColour(side, train, test), epochs, batch },
          optimizer: { kind: 'sgd', learningRate, momentum: 0.9, nesterov: false, weightDecay: 1e-4 },
        }),
      ),
    );
  },
  answer: ([plain, deepPlain, residual, deepResidual]) => {
    if (!plain || !deepPlain || !residual || !deepResidual) return 'It takes all four networks.';
    const losses = [
      `Training loss: ${lossText(plain)}, ${lossText(deepPlain)};`,
      `${lossText(residual)}, ${lossText(deepResidual)}.`,
    ].join(' ');
    const degrades = deepPlain.train.loss > plain.train.loss;
    if (!degrades)
      return `${losses} The deeper plain network trains no worse here: degradation does not show at this size. Try more epochs, or the full size.`;
    const gap = deepPlain.train.loss - plain.train.loss;
    const gapWithSkips = deepResidual.train.loss - residual.train.loss;
    const skips =
      gapWithSkips <= 0
        ? 'with skips the deeper network trains better'
        : gapWithSkips < gap
          ? 'with skips the gap is smaller'
          : 'here skips do not close the gap';
    return `${losses} Without skips the deeper network trains worse, so it is not overfitting; ${skips}.`;
  },
};
