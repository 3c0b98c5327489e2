import { setParameters } from '../editing';
import type { NetloomDocument } from '../document/schema';
import type { Layer } from '../experiments/chainDrawing';
import { shapeClasses, shapesInColour, colourInput } from '../experiments/shapesRecipe';
import { defineLesson, type LessonRun } from './definition';
import { startOf } from './drawing';
import { nodesOf } from './reading';

const depth = 8;
const names = Array.from({ length: depth }, (_, index) => `conv${index + 1}`);

const convolutions = names.map((name): Layer => [
  name,
  'Conv2D',
  { filters: 16, kernel: 3, padding: 'same', activation: 'sigmoid' },
]);

const activationsOf = ({ nodes }: NetloomDocument): unknown[] =>
  nodes.filter(({ block }) => block === 'Conv2D').map(({ parameters }) => parameters['activation']);

/** Whether a run trains a chain of these, and has said how large its gradients are. */
const isMeasured = (run: LessonRun | undefined, activation: string): run is LessonRun =>
  run?.gradients !== undefined && activationsOf(run.document).every((own) => own === activation);

/** How many times smaller the gradient of the first convolution is than that of the last. */
function fadingOf(run: LessonRun): number | undefined {
  const ids = run.document.nodes.filter(({ block }) => block === 'Conv2D').map(({ id }) => id);
  const [first, last] = [run.gradients?.[ids[0]!], run.gradients?.[ids.at(-1)!]];
  return first && last && last.rootMeanSquare / first.rootMeanSquare;
}

/** Eight sigmoids against eight ReLUs, by the size of their gradients. */
export const vanishingGradients = defineLesson({
  decks: ['000', '003'],
  minutes: 8,
  start: () =>
    startOf(
      'Vanishing gradients',
      [
        colourInput(12),
        ...convolutions,
        ['flatten', 'Flatten'],
        ['scores', 'Dense', { units: shapeClasses }],
        ['output', 'Output'],
      ],
      { dataset: shapesInColour(12, 2400, 240), epochs: 3, batch: 32 },
    ),
  steps: {
    slope: {
      kind: 'ask',
      expected: () => 4 ** depth,
      mistakes: { sum: () => 4 * depth, power: () => depth ** 4, inverse: () => 4 ** -depth },
    },
    colours: {
      kind: 'do',
      region: 'colours',
      isDone: ({ colourBy }) => colourBy === 'gradient',
      show: { kind: 'colour', by: 'gradient' },
    },
    sigmoids: {
      kind: 'do',
      region: 'train',
      isDone: ({ run }) => isMeasured(run, 'sigmoid'),
      show: { kind: 'train' },
    },
    rectified: {
      kind: 'do',
      region: 'inspector',
      isDone: ({ document }) => activationsOf(document).every((activation) => activation === 'relu'),
      show: {
        kind: 'edit',
        change: (drawing) =>
          setParameters(
            drawing.document,
            nodesOf(drawing, 'Conv2D').map(({ node }) => node.id),
            { activation: 'relu' },
          ),
      },
    },
    again: {
      kind: 'do',
      region: 'train',
      isDone: ({ run }) => isMeasured(run, 'relu') && (fadingOf(run) ?? Infinity) < 100,
      show: { kind: 'train' },
    },
  },
});
