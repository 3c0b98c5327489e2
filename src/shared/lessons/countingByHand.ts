import { setParameters } from '../editing';
import { shapesInColour } from '../experiments/shapesRecipe';
import { defineLesson, type LessonDrawing } from './definition';
import { startOf, typeAfter } from './drawing';
import { isFedBy, isReady, nodesOf, type Found } from './reading';

const [side, depth, filters, kernel] = [32, 3, 6, 5];

const convolutionOf = (drawing: LessonDrawing): Found | undefined =>
  nodesOf(drawing, 'Conv2D').find((found) => isReady(found) && isFedBy(drawing, found.node.id, 'Input'));

const poolOf = (drawing: LessonDrawing): Found | undefined => nodesOf(drawing, 'MaxPool2D').find(isReady);

const inputOf = (drawing: LessonDrawing): string => nodesOf(drawing, 'Input')[0]?.node.id ?? '';

/** The convolution that the questions are about, where it is not drawn yet. */
const withConvolution = (drawing: LessonDrawing) =>
  convolutionOf(drawing)
    ? drawing.document
    : typeAfter(drawing.document, inputOf(drawing), `conv ${filters} ${kernel} valid`);

/** Shape, parameters and operations of a convolution, before they are shown. */
export const countingByHand = defineLesson({
  decks: ['000', '002'],
  minutes: 10,
  start: () =>
    startOf('Counting by hand', [['input', 'Input', { shape: [side, side, depth] }]], {
      dataset: shapesInColour(side, 2400, 240),
    }),
  steps: {
    width: {
      kind: 'ask',
      expected: () => side - kernel + 1,
      mistakes: {
        kept: () => side,
        oneLess: () => side - kernel,
      },
    },
    parameters: {
      kind: 'ask',
      reveal: withConvolution,
      expected: (state) => convolutionOf(state)?.analysis.parameters.trainable,
      mistakes: {
        withoutBias: () => filters * kernel * kernel * depth,
        withoutDepth: () => filters * (kernel * kernel + 1),
        oneFilter: () => kernel * kernel * depth + 1,
        everywhere: () => (side - kernel + 1) ** 2 * filters * (kernel * kernel * depth + 1),
      },
    },
    padding: {
      kind: 'do',
      region: 'inspector',
      isDone: (state) => {
        const found = convolutionOf(state);
        return found?.analysis.outputs[0]?.[0] === side && found.analysis.inputs[0]?.[0] === side;
      },
      show: {
        kind: 'edit',
        change: (drawing) =>
          setParameters(drawing.document, [convolutionOf(drawing)?.node.id ?? ''], { padding: 'same', stride: 1 }),
      },
    },
    operations: {
      kind: 'ask',
      expected: (state) => convolutionOf(state)?.analysis.macs,
      mistakes: {
        oncePerFilter: () => filters * kernel * kernel * depth,
        withoutDepth: () => side * side * filters * kernel * kernel,
        withoutFilters: () => side * side * kernel * kernel * depth,
      },
    },
    pooling: {
      kind: 'ask',
      reveal: (drawing) =>
        poolOf(drawing)
          ? drawing.document
          : typeAfter(drawing.document, convolutionOf(drawing)?.node.id ?? '', 'maxpool 2'),
      expected: (state) => poolOf(state)?.analysis.parameters.trainable,
      mistakes: { window: () => 2 * 2, windows: () => 2 * 2 * filters },
    },
  },
});
