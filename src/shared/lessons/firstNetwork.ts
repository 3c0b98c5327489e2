import { defineLesson, type LessonDrawing } from './definition';
import { startOf, typeAfter } from './drawing';
import { chainTo, feeding, isFedBy, isReady, nodesOf, valuesIn, type Found } from './reading';

const pools = ['MaxPool2D', 'AveragePool2D'] as const;

/** What a student may call good. */
const goodAccuracy = 0.9;

const convolutionOf = (drawing: LessonDrawing): Found | undefined =>
  nodesOf(drawing, 'Conv2D').find((found) => isReady(found) && isFedBy(drawing, found.node.id, 'Input'));

/** A pooling behind the convolution that makes its image half as high. */
function poolOf(drawing: LessonDrawing): Found | undefined {
  return nodesOf(drawing, ...pools).find((found) => {
    const [before, after] = [found.analysis.inputs[0]?.[0], found.analysis.outputs[0]?.[0]];
    const isBehind = chainTo(drawing, found.node.id).some((id) => id === convolutionOf(drawing)?.node.id);
    return isReady(found) && isBehind && before !== undefined && after === Math.floor(before / 2);
  });
}

/** The layer of ten scores that the Output takes. */
const scoresOf = (drawing: LessonDrawing): Found | undefined =>
  nodesOf(drawing, 'Output')
    .flatMap(({ node }) => feeding(drawing, node.id))
    .flatMap(({ id }) => nodesOf(drawing, 'Dense').filter(({ node }) => node.id === id))
    .find((found) => isReady(found) && found.values['units'] === 10);

/** A convolution, a pooling and a dense layer learn digits. */
export const firstNetwork = defineLesson({
  decks: ['000', '004'],
  minutes: 8,
  start: () =>
    startOf('First network', [['input', 'Input', { shape: [28, 28, 1] }]], {
      dataset: { kind: 'mnist' },
      epochs: 1,
      batch: 64,
    }),
  steps: {
    convolution: {
      kind: 'do',
      region: 'palette',
      isDone: (state) => convolutionOf(state) !== undefined,
      show: {
        kind: 'edit',
        change: (drawing) =>
          typeAfter(drawing.document, nodesOf(drawing, 'Input')[0]?.node.id ?? '', 'conv 8 3 same relu'),
      },
    },
    pooling: {
      kind: 'do',
      region: 'canvas',
      isDone: (state) => poolOf(state) !== undefined,
      show: {
        kind: 'edit',
        change: (drawing) => typeAfter(drawing.document, convolutionOf(drawing)?.node.id ?? '', 'maxpool 2'),
      },
    },
    values: {
      kind: 'ask',
      expected: (state) => {
        const pool = poolOf(state);
        return pool && valuesIn(pool);
      },
      mistakes: {
        withoutChannels: (state) => {
          const [height, width] = poolOf(state)?.analysis.outputs[0] ?? [];
          return height && width && height * width;
        },
        beforePooling: (state) => {
          const convolution = convolutionOf(state);
          return convolution && valuesIn(convolution);
        },
      },
    },
    scores: {
      kind: 'do',
      region: 'canvas',
      isDone: (state) => scoresOf(state) !== undefined && state.analysis.trainable,
      show: {
        kind: 'edit',
        change: (drawing) => typeAfter(drawing.document, poolOf(drawing)?.node.id ?? '', 'flatten, dense 10, output'),
      },
    },
    training: {
      kind: 'do',
      region: 'train',
      isDone: ({ run }) => (run?.validation?.['accuracy'] ?? 0) > goodAccuracy,
      show: { kind: 'train' },
    },
  },
});
