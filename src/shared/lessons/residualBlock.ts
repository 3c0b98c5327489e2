import { insertOnEdge, setParameters } from '../editing';
import { defineLesson, type LessonDrawing } from './definition';
import { mergeAfter, startOf, typeAfter } from './drawing';
import { chainTo, fedBy, feeding, isReady, isSquare, nodesOf, type Found } from './reading';

const [channels, wider] = [16, 32];
/** The node whose output the block takes. */
const stem = 'stem';

/** The convolutions of the block: those of more than one pixel. */
const trunkOf = (drawing: LessonDrawing): Found[] =>
  nodesOf(drawing, 'Conv2D').filter(({ node, values }) => node.id !== stem && !isSquare(values['kernel'], 1));

/** An Add that is fed by the convolutions, and by the stem past them: straight, or by a 1×1 convolution. */
function addOf(drawing: LessonDrawing): Found | undefined {
  const trunk = new Set(trunkOf(drawing).map(({ node }) => node.id));
  return nodesOf(drawing, 'Add').find(({ node }) => {
    const before = feeding(drawing, node.id);
    const chains = before.map(({ id }) => chainTo(drawing, id));
    const [through, past] = [
      chains.some((chain) => chain.some((id) => trunk.has(id))),
      chains.some((chain) => chain.every((id) => !trunk.has(id)) && chain.includes(stem)),
    ];
    return before.length >= 2 && through && past;
  });
}

const isNarrower = (drawing: LessonDrawing): boolean => {
  const end = trunkOf(drawing).at(-1)?.analysis.outputs[0];
  return end?.[0] === 14 && end[2] === wider;
};

/** The 1×1 convolution of the skip. */
const projectionOf = (drawing: LessonDrawing): Found | undefined =>
  nodesOf(drawing, 'Conv2D').find(
    (found) =>
      isReady(found) &&
      isSquare(found.values['kernel'], 1) &&
      feeding(drawing, found.node.id).some(({ id }) => id === stem),
  );

/** A residual block by hand: the skip, the activation behind it, and a projection where shapes change. */
export const residualBlock = defineLesson({
  decks: ['000', '003'],
  minutes: 10,
  start: () =>
    startOf('Residual block', [
      ['input', 'Input', { shape: [28, 28, 1] }],
      [stem, 'Conv2D', { filters: channels, kernel: 3, padding: 'same', activation: 'relu' }],
      ['conv1', 'Conv2D', { filters: channels, kernel: 3, padding: 'same', activation: 'relu' }],
      ['conv2', 'Conv2D', { filters: channels, kernel: 3, padding: 'same' }],
    ]),
  steps: {
    skip: {
      kind: 'do',
      region: 'canvas',
      isDone: (state) => {
        const add = addOf(state);
        return add !== undefined && isReady(add);
      },
      show: {
        kind: 'edit',
        change: (drawing) => mergeAfter(drawing.document, 'Add', [trunkOf(drawing).at(-1)?.node.id ?? '', stem]),
      },
    },
    free: {
      kind: 'ask',
      expected: (state) => addOf(state)?.analysis.parameters.trainable,
      mistakes: { channels: () => channels, values: () => 28 * 28 * channels },
    },
    activation: {
      kind: 'do',
      region: 'canvas',
      isDone: (state) => {
        const add = addOf(state);
        const after = add ? fedBy(state, add.node.id) : [];
        return nodesOf(state, 'Activation').some(
          ({ node, values }) => values['function'] === 'relu' && after.some(({ id }) => id === node.id),
        );
      },
      show: { kind: 'edit', change: (drawing) => typeAfter(drawing.document, addOf(drawing)?.node.id ?? '', 'relu') },
    },
    narrower: {
      kind: 'do',
      region: 'inspector',
      isDone: isNarrower,
      show: {
        kind: 'edit',
        change: (drawing) => {
          const ids = trunkOf(drawing).map(({ node }) => node.id);
          const widened = setParameters(drawing.document, ids, { filters: wider });
          return setParameters(widened, ids.slice(0, 1), { stride: 2 });
        },
      },
    },
    projection: {
      kind: 'do',
      region: 'canvas',
      isDone: (state) => {
        const add = addOf(state);
        return isNarrower(state) && add !== undefined && isReady(add) && projectionOf(state) !== undefined;
      },
      show: {
        kind: 'edit',
        change: (drawing) => {
          const add = addOf(drawing)?.node;
          const edge = drawing.document.edges.find(({ from, to }) => from[0] === stem && to[0] === add?.id);
          if (!add || !edge) return drawing.document;
          const position = { x: add.position.x - 232, y: add.position.y + 190 };
          const parameters = { filters: wider, kernel: 1, stride: 2 };
          return insertOnEdge(drawing.document, edge, { block: 'Conv2D', position, parameters }).document;
        },
      },
    },
    cost: {
      kind: 'ask',
      expected: (state) => projectionOf(state)?.analysis.macs,
      mistakes: {
        everyPixel: () => 28 * 28 * channels * wider,
        parameters: (state) => projectionOf(state)?.analysis.parameters.trainable,
      },
    },
  },
});
