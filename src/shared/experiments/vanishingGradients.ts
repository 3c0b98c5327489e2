import type { ActivationType } from '../blocks/activations';
import { chainDrawing, type Layer } from './chainDrawing';
import type { Experiment } from './definition';
import { optimizerSchema } from '../learning/optimizers';
import { lossText } from './lossText';
import { colourInput, shapeClasses, shapesInColour } from './shapesRecipe';

const sizes = {
  small: { depths: [1, 8], side: 12, train: 240, test: 60, epochs: 8, batch: 12 },
  full: { depths: [1, 12], side: 16, train: 2000, test: 500, epochs: 10, batch: 32 },
} as const;

/** What drawings are called by, by activation function. */
const names = { sigmoid: 'Sigmoid', relu: 'ReLU' } as const satisfies Partial<Record<ActivationType, string>>;
const functions = ['sigmoid', 'relu'] as const;

function convolutions(depth: number, activation: ActivationType): Layer[] {
  return Array.from({ length: depth }, (_, index) => [
    `conv${index + 1}`,
    'Conv2D',
    { filters: 16, kernel: 3, padding: 'same', activation },
  ]);
}

const scores: readonly Layer[] = [
  ['flatten', 'Flatten'],
  ['scores', 'Dense', { units: shapeClasses }],
  ['output', 'Output'],
];

/** It makes up for small gradients as far as anything can. */
const adam = optimizerSchema.parse({ kind: 'adam', learningRate: 2e-3 });

/** Deep chains without normalisation or skips: each sigmoid multiplies the gradient by a quarter at most. */
export const vanishingGradients: Experiment = {
  label: 'Vanishing gradients',
  question: 'Why did deep networks of sigmoids not learn, and what does ReLU change?',
  lecture: '000 and 003, vanishing gradients',
  drawings: (size) => {
    const { depths, side, train, test, epochs, batch } = sizes[size];
    return functions.flatMap((activation) =>
      depths.map((depth) =>
        chainDrawing(
          `${names[activation]}-${depth}`,
          [colourInput(side), ...convolutions(depth, activation), ...scores],
          { dataset: shapesInColour(side, train, test), optimizer: adam, epochs, batch },
        ),
      ),
    );
  },
  answer: (outcomes) => {
    const chance = Math.log(shapeClasses);
    const stuck = outcomes.filter(({ train }) => train.loss > 0.97 * chance).map(({ network }) => network);
    const losses = `Training loss: ${outcomes.map(lossText).join(', ')}; guessing gives ${chance.toPrecision(3)}.`;
    if (stuck.length === 0) return `${losses} All of them learned.`;
    return `${losses} No better than guessing: ${stuck.join(', ')}.`;
  },
};
