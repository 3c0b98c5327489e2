import { setParameters } from '../editing';
import type { NetloomDocument } from '../document/schema';
import { shapesInColour } from '../experiments/shapesRecipe';
import { defineLesson, type LessonDrawing } from './definition';
import { startOf, typeAfter } from './drawing';
import { chainTo, fedBy, isReady, isSquare, nodesOf, type Found } from './reading';

const side = 32;
/** As many everywhere as a picture in colour has, so that parameters can be compared. */
const channels = 3;
const small = (found: Found): boolean => isSquare(found.values['kernel'], 3) && isSquare(found.values['stride'], 1);

/** The longest row of 3×3 convolutions that begins at the input. */
function rowOf(drawing: LessonDrawing): Found[] {
  const convolutions = nodesOf(drawing, 'Conv2D').filter((found) => isReady(found) && small(found));
  const rows = convolutions.map(({ node }) => {
    const chain = chainTo(drawing, node.id);
    return convolutions.filter((each) => chain.includes(each.node.id));
  });
  return rows.reduce<Found[]>((longest, row) => (row.length > longest.length ? row : longest), []);
}

const fieldOf = (row: readonly Found[]): number | undefined => row.at(-1)?.analysis.receptiveField?.size[0];

/** A 3×3 convolution more at the end of the row, or the first one below the large one. */
function longer(drawing: LessonDrawing): NetloomDocument {
  const last = rowOf(drawing).at(-1)?.node.id;
  const line = `conv ${channels} 3 same`;
  if (last !== undefined) return typeAfter(drawing.document, last, line);
  return typeAfter(drawing.document, nodesOf(drawing, 'Input')[0]?.node.id ?? '', line, { rows: 1 });
}

const parametersOf = (found: Found): number => found.analysis.parameters.trainable;

const isActivated = (drawing: LessonDrawing, found: Found): boolean =>
  found.values['activation'] === 'relu' ||
  fedBy(drawing, found.node.id).some(({ id }) =>
    nodesOf(drawing, 'Activation').some(({ node, values }) => node.id === id && values['function'] === 'relu'),
  );

/** Three 3×3 convolutions see what one of 7×7 sees, with fewer parameters. */
export const receptiveField = defineLesson({
  decks: ['000', '003'],
  minutes: 7,
  start: () =>
    startOf(
      'Receptive field',
      [
        ['input', 'Input', { shape: [side, side, channels] }],
        ['large', 'Conv2D', { filters: channels, kernel: 7, padding: 'same', activation: 'relu' }],
      ],
      { dataset: shapesInColour(side, 2400, 240) },
    ),
  steps: {
    first: {
      kind: 'do',
      region: 'canvas',
      isDone: (state) => rowOf(state).length >= 1,
      show: { kind: 'edit', change: longer },
    },
    two: {
      kind: 'ask',
      reveal: (drawing) => (rowOf(drawing).length >= 2 ? drawing.document : longer(drawing)),
      expected: (state) => fieldOf(rowOf(state).slice(0, 2)),
      mistakes: { added: () => 3 + 3, multiplied: () => 3 * 3, last: () => 3 },
    },
    three: {
      kind: 'do',
      region: 'canvas',
      isDone: (state) => rowOf(state).length >= 3 && fieldOf(rowOf(state).slice(0, 3)) === 7,
      show: { kind: 'edit', change: longer },
    },
    fewer: {
      kind: 'ask',
      expected: (state) => {
        const row = rowOf(state).slice(0, 3);
        const large = nodesOf(state, 'Conv2D').find(({ values }) => isSquare(values['kernel'], 7));
        if (row.length < 3 || !large) return undefined;
        return parametersOf(large) - row.reduce((sum, found) => sum + parametersOf(found), 0);
      },
      mistakes: {
        oneOfThree: (state) => {
          const [first] = rowOf(state);
          const large = nodesOf(state, 'Conv2D').find(({ values }) => isSquare(values['kernel'], 7));
          return first && large && parametersOf(large) - parametersOf(first);
        },
        sum: (state) => rowOf(state).reduce((sum, found) => sum + parametersOf(found), 0),
      },
    },
    between: {
      kind: 'do',
      region: 'inspector',
      isDone: (state) => {
        const row = rowOf(state).slice(0, 3);
        return row.length === 3 && row.every((found) => isActivated(state, found));
      },
      show: {
        kind: 'edit',
        change: (drawing) =>
          setParameters(
            drawing.document,
            rowOf(drawing).map(({ node }) => node.id),
            { activation: 'relu' },
          ),
      },
    },
  },
});
