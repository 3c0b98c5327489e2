import { insertOnEdge } from '../editing';
import { defineLesson, type LessonDrawing } from './definition';
import { startOf, typeAfter } from './drawing';
import { feeding, isReady, isSquare, nodesOf, type Found } from './reading';

const [side, depth, filters, reduced] = [28, 256, 96, 64];
const million = 1e6;

/** The node whose 256 channels everything here takes. */
const stem = 'features';

const wideOf = (drawing: LessonDrawing): Found | undefined =>
  nodesOf(drawing, 'Conv2D').find((found) => isReady(found) && isSquare(found.values['kernel'], 5));

/** The 1×1 convolution before the one of 5×5. */
function reductionOf(drawing: LessonDrawing): Found | undefined {
  const wide = wideOf(drawing);
  const before = wide ? feeding(drawing, wide.node.id) : [];
  return nodesOf(drawing, 'Conv2D').find(
    (found) =>
      isSquare(found.values['kernel'], 1) &&
      Number(found.values['filters']) < depth &&
      before.some(({ id }) => id === found.node.id),
  );
}

const moduleOf = (drawing: LessonDrawing, block: 'InceptionNaive' | 'InceptionModule'): Found | undefined =>
  nodesOf(drawing, block).find(
    (found) => isReady(found) && feeding(drawing, found.node.id).some(({ id }) => id === stem),
  );

const millions = (macs: number | undefined): number | undefined => macs && macs / million;

/** Fewer channels before a wide convolution, and what that saves in an inception module. */
export const bottleneck = defineLesson({
  decks: ['003', '004'],
  minutes: 10,
  start: () =>
    startOf('Bottleneck', [
      ['input', 'Input', { shape: [side, side, 1] }],
      [stem, 'Conv2D', { filters: depth, kernel: 3, padding: 'same', activation: 'relu' }],
    ]),
  steps: {
    direct: {
      kind: 'ask',
      reveal: (drawing) =>
        wideOf(drawing) ? drawing.document : typeAfter(drawing.document, stem, `conv ${filters} 5 same`),
      expected: (state) => (reductionOf(state) ? undefined : millions(wideOf(state)?.analysis.macs)),
      tolerance: 0.01,
      mistakes: {
        withoutDepth: () => (side * side * filters * 25) / million,
        oncePerFilter: () => (filters * 25 * depth) / million,
        doubled: () => (2 * side * side * filters * 25 * depth) / million,
      },
    },
    reduce: {
      kind: 'do',
      region: 'canvas',
      isDone: (state) => reductionOf(state) !== undefined && wideOf(state) !== undefined,
      show: {
        kind: 'edit',
        change: (drawing) => {
          const wide = wideOf(drawing)?.node;
          const edge = drawing.document.edges.find(({ to }) => to[0] === wide?.id);
          if (!wide || !edge) return drawing.document;
          const position = { x: wide.position.x, y: wide.position.y };
          const apart = drawing.document.nodes.map((node) =>
            node.id === wide.id ? { ...node, position: { x: position.x + 232, y: position.y } } : node,
          );
          const parameters = { filters: reduced, kernel: 1 };
          const roomy = { ...drawing.document, nodes: apart };
          return insertOnEdge(roomy, edge, { block: 'Conv2D', position, parameters }).document;
        },
      },
    },
    both: {
      kind: 'ask',
      expected: (state) => {
        const [reduction, wide] = [reductionOf(state), wideOf(state)];
        return reduction && wide && millions(reduction.analysis.macs + wide.analysis.macs);
      },
      tolerance: 0.01,
      mistakes: {
        onlyWide: (state) => millions(wideOf(state)?.analysis.macs),
        onlyReduction: (state) => millions(reductionOf(state)?.analysis.macs),
      },
    },
    naive: {
      kind: 'do',
      region: 'palette',
      isDone: (state) => moduleOf(state, 'InceptionNaive') !== undefined,
      show: {
        kind: 'edit',
        change: (drawing) => typeAfter(drawing.document, stem, 'InceptionNaive', { rows: 1 }),
      },
    },
    inception: {
      kind: 'do',
      region: 'palette',
      isDone: (state) => {
        const [naive, module] = [moduleOf(state, 'InceptionNaive'), moduleOf(state, 'InceptionModule')];
        return naive !== undefined && module !== undefined && module.analysis.macs < naive.analysis.macs / 2;
      },
      show: {
        kind: 'edit',
        change: (drawing) => typeAfter(drawing.document, stem, 'InceptionModule', { rows: 2.5 }),
      },
    },
  },
});
