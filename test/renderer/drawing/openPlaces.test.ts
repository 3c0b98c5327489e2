import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { analysisAt, analyze } from '@shared/compiler/analyze';
import { parseDocument } from '@shared/document';
import {
  addNode,
  connect,
  makeEditableCopy,
  moveNodes,
  removeNodes,
  renameNode,
  setParameters,
  setRepeat,
  type Scope,
} from '@shared/editing';
import { makeComposite } from '@shared/editing/makeComposite';
import type { NetloomDocument } from '@shared/document/schema';
import {
  edit,
  leaveView,
  openInPlace,
  openInside,
  select,
  selectedPaths,
  selectPaths,
  showDocument,
  undoEdit,
  undoSteps,
  workIn,
} from '@renderer/drawing/drawingActions';
import { chooseViewMode } from '@renderer/drawing/chooseViewMode';
import { drawingPort } from '@renderer/drawing/drawingPort';
import { drawingStore } from '@renderer/drawing/drawingStore';
import { placeInside, viewAt, viewOf } from '@renderer/drawing/drawingView';
import { placesFrom, shownAs, shownPlaces } from '@renderer/drawing/openPlaces';

const resnet = parseDocument(
  readFileSync(new URL('../../../resources/gallery/resnet-20.netloom.json', import.meta.url), 'utf8'),
);
/** Its first two residual blocks, which can be edited, in a composite. */
const nested = (() => {
  const copied = makeEditableCopy(resnet, 'res2_1').document;
  const alike = makeEditableCopy(copied, 'res2_2').document;
  return makeComposite(alike, ['res2_1', 'res2_2'], 'stage').document;
})();
const stage = nested.nodes.find(({ block }) => nested.composites.some(({ type }) => type === block))!.id;

const state = () => drawingStore.getState();
const open = () => [...placesFrom(shownPlaces())].map(({ view }) => view.prefix);

/** The paths of all composites of a document, from the outermost in. */
function compositesOf(document: NetloomDocument, prefix = ''): string[] {
  const checked = { document, analysis: analyze(document) };
  return viewAt(checked, prefix).graph.nodes.flatMap(({ id }) => {
    const inside = placeInside(checked, prefix + id);
    return inside === undefined ? [] : [prefix + id, ...compositesOf(document, inside)];
  });
}

function openAround(path: string): void {
  const ids = path.split('/');
  ids.forEach((_, depth) => openInPlace(ids.slice(0, depth + 1).join('/'), true));
}

beforeEach(() => {
  chooseViewMode('cards');
  showDocument(nested);
});

describe('places', () => {
  test('are addressed by the uses that lead there: a path finds its node and its facts', () => {
    const paths = compositesOf(nested);
    expect(paths).toContain(`${stage}/res2_1`);
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        const inside = placeInside(state(), path)!;
        const view = viewAt(state(), inside);
        expect(view.prefix).toBe(inside);
        for (const id of view.nodes.keys())
          if (!view.leftOut.has(id)) expect(analysisAt(state().analysis, inside + id)?.path).toBe(inside + id);
      }),
    );
  });

  test('open in one another, and close with what is in them', () => {
    openAround(`${stage}/res2_1`);
    expect(open()).toEqual(['', `${stage}/`, `${stage}/res2_1/`]);
    openInPlace(stage, false);
    expect(open()).toEqual(['']);
    openInPlace(stage, true);
    expect(open()).toHaveLength(3);
  });

  test('are seen of a repeated composite in its first repetition', () => {
    edit('Repeat', (document) => setRepeat(document, [stage], 3));
    openInPlace(stage, true);
    expect(open()).toEqual(['', `${stage}/repeat1/`]);
    workIn(`${stage}/repeat1/`);
    leaveView();
    expect([state().view, state().selection]).toEqual([[], [stage]]);
  });

  test('are one at a time: a selection elsewhere takes the place of the one before', () => {
    openAround(`${stage}/res2_1`);
    selectPaths(['input']);
    selectPaths([`${stage}/res2_1/conv1`, `${stage}/res2_1/conv2`, `${stage}/res2_2`]);
    expect(state().view).toEqual([stage, 'res2_1']);
    expect(selectedPaths()).toEqual([`${stage}/res2_1/conv1`, `${stage}/res2_1/conv2`]);
  });

  test('are left with the frame that shows them', () => {
    openAround(`${stage}/res2_1`);
    workIn(`${stage}/res2_1/`);
    openInPlace(stage, false);
    expect([state().view, state().selection]).toEqual([[], [stage]]);
  });

  test('are left where undoing takes their composite away, and where volumes are shown', () => {
    edit('Group', (document) => makeComposite(document, ['conv1', 'bn1'], 'start').document);
    const made = state().document.nodes.find(({ id }) => !nested.nodes.some((node) => node.id === id))!.id;
    openInPlace(made, true);
    workIn(`${made}/`);
    undoEdit();
    expect(state().view).toEqual([]);
    openInPlace(stage, true);
    workIn(`${stage}/`);
    chooseViewMode('volumes');
    expect([state().view, state().selection]).toEqual([[], [stage]]);
    expect(open()).toEqual(['']);
    chooseViewMode('cards');
    expect(open()).toEqual(['', `${stage}/`]);
  });

  test('show a node, or the composite that it is in', () => {
    const shown = (path: string) => {
      const found = shownAs(shownPlaces(), path);
      return found && found.place.view.prefix + found.id;
    };
    expect(shown(`${stage}/res2_1/conv1`)).toBe(stage);
    openInPlace(stage, true);
    expect(shown(`${stage}/res2_1/conv1`)).toBe(`${stage}/res2_1`);
    drawingPort.select([`${stage}/res2_1/conv1`]);
    expect(selectedPaths()).toEqual([`${stage}/res2_1`]);
    openInside(stage);
    expect(shown('input')).toBeUndefined();
  });

  test('stay open while the canvas is filled with one of them', () => {
    openAround(`${stage}/res2_1`);
    openInside(stage);
    expect(open()).toEqual([`${stage}/`, `${stage}/res2_1/`]);
    leaveView();
    expect(open()).toHaveLength(3);
  });
});

/** Edits of the graph one works in, at one of its nodes. */
const edits: readonly ((document: NetloomDocument, id: string, scope: Scope) => NetloomDocument)[] = [
  (document, id, scope) => renameNode(document, id, 'renamed', scope),
  (document, id, scope) => moveNodes(document, new Map([[id, { x: 40, y: 800 }]]), scope),
  (document, id, scope) => removeNodes(document, new Set([id]), scope),
  (document, id, scope) => setParameters(document, [id], { filters: 24 }, scope),
  (document, id, scope) => setRepeat(document, [id], 2, scope),
  (document, id, scope) => {
    const added = addNode(document, { block: 'Conv2D', position: { x: 0, y: 900 } }, scope);
    return connect(added.document, [id, 'output'], [added.id, 'input'], scope);
  },
];

test('editing in a frame gives the drawing that editing in full screen gives, and is undone alike', () => {
  const places = compositesOf(nested).filter(
    (path) => !viewAt({ document: nested, analysis: analyze(nested) }, `${path}/`).readOnly,
  );
  expect(places.length).toBeGreaterThan(2);
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.array(fc.tuple(fc.nat(), fc.nat(edits.length - 1)), { minLength: 1, maxLength: 4 }),
      (path, steps) => {
        const carryOut = (begin: () => void): NetloomDocument => {
          showDocument(nested);
          begin();
          for (const [pick, index] of steps) {
            const { graph, scope } = viewOf(state());
            const node = graph.nodes[pick % Math.max(1, graph.nodes.length)];
            if (!node) continue;
            select([node.id]);
            edit('Edit', (document) => edits[index]!(document, state().selection[0]!, scope));
          }
          return state().document;
        };
        const inFull = carryOut(() => openInside(path));
        const inPlace = carryOut(() => {
          openAround(path);
          workIn(`${path}/`);
        });
        expect(inPlace).toEqual(inFull);
        expect(viewOf(state()).prefix).toBe(`${path}/`);
        undoSteps(state().history.past.length);
        expect(state().document).toEqual(nested);
      },
    ),
    { numRuns: 20 },
  );
});

test('an edit in one use of a shared definition is seen in the other', () => {
  const { document } = makeEditableCopy(resnet, 'res2_1');
  const own = document.nodes.find(({ id }) => id === 'res2_1')!.block;
  showDocument({
    ...document,
    nodes: document.nodes.map((node) => (node.id === 'res2_2' ? { ...node, block: own } : node)),
  });
  openInPlace('res2_1', true);
  openInPlace('res2_2', true);
  workIn('res2_1/');
  edit('Rename', (before) => renameNode(before, 'conv1', 'first', viewOf(state()).scope));
  const [, ...uses] = placesFrom(shownPlaces());
  expect(uses.map(({ view }) => view.nodes.get('conv1')?.name)).toEqual(['first', 'first']);
});
