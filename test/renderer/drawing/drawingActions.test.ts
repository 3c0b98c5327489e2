import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { parseDocument } from '@shared/document';
import { say } from '@shared/messages/saying';
import { addNode, EditError, moveNodes, removeNodes, setParameters } from '@shared/editing';
import {
  edit,
  endStep,
  markSaved,
  openView,
  redoEdit,
  select,
  showDocument,
  undoEdit,
} from '@renderer/drawing/drawingActions';
import { drawingStore } from '@renderer/drawing/drawingStore';
import { problemsAt } from '@renderer/drawing/analysisIndex';
import { isUnsaved } from '@renderer/drawing/unsavedChanges';
import { uiStore } from '@renderer/ui/uiStore';
import { viewOf } from '@renderer/drawing/drawingView';

const lenet = parseDocument(
  readFileSync(new URL('../../../resources/gallery/lenet-5.netloom.json', import.meta.url), 'utf8'),
);
const state = () => drawingStore.getState();
const setFilters = (filters: number, merge?: string) =>
  edit('Set filters', (document) => setParameters(document, ['C1'], { filters }), merge ? { merge } : {});

beforeEach(() => showDocument(lenet));

describe('edits', () => {
  test('an edit is checked at once', () => {
    setFilters(12);
    expect(state().analysis.nodes.get('C1')?.outputs).toEqual([[28, 28, 12]]);
    expect(state().analysis.nodes.get('S2')?.outputs).toEqual([[14, 14, 12]]);
  });

  test('undo and redo restore the document and what is known of it', () => {
    setFilters(12);
    undoEdit();
    expect(state().document).toEqual(lenet);
    expect(state().analysis.totals.parameters.trainable).toBe(61_706);
    redoEdit();
    expect(state().analysis.nodes.get('C1')?.outputs).toEqual([[28, 28, 12]]);
  });

  test('a scrubbed value is one undo step, and the next one a step of its own', () => {
    for (const filters of [7, 8, 9]) setFilters(filters, 'scrub');
    endStep();
    setFilters(10, 'scrub');
    undoEdit();
    expect(state().analysis.nodes.get('C1')?.outputs).toEqual([[28, 28, 9]]);
    undoEdit();
    expect(state().document).toEqual(lenet);
  });

  test('an edit that cannot be made changes nothing and says why', () => {
    const before = state();
    edit('Refused', () => {
      throw new EditError(say('refusal', 'unknownBlock', 'Conv9D'));
    });
    expect(state().document).toBe(before.document);
    expect(uiStore.getState().banners.at(-1)?.text).toBe('There is no block "Conv9D".');
  });

  test('undoing the addition of a selected node takes it out of the selection', () => {
    let id = '';
    edit('Add', (document) => {
      const added = addNode(document, { block: 'Conv2D', position: { x: 0, y: 0 } });
      id = added.id;
      return added.document;
    });
    select([id, 'C1']);
    undoEdit();
    expect(state().selection).toEqual(['C1']);
  });

  test('moving alone leaves everything known as it is', () => {
    const before = state().analysis.nodes.get('C3');
    edit('Move', (document) => moveNodes(document, new Map([['C3', { x: 8, y: 8 }]])));
    expect(state().analysis.nodes.get('C3')).toBe(before);
  });
});

describe('unsaved changes', () => {
  test('a drawing is unsaved after an edit and saved after saving', () => {
    expect(isUnsaved(state())).toBe(false);
    setFilters(12);
    expect(isUnsaved(state())).toBe(true);
    markSaved(1, state().document, { id: 'file', name: 'LeNet-5', location: 'here' });
    expect(isUnsaved(state())).toBe(false);
  });
});

describe('the view', () => {
  test('problems are found by the node that they stand at', () => {
    edit('Break', (document) => setParameters(document, ['C3'], { kernel: 15 }));
    expect(problemsAt(state().analysis, 'C3')).toHaveLength(1);
    expect(problemsAt(state().analysis, 'C1')).toHaveLength(0);
  });

  test('an open built-in composite shows its inside, which can be looked at only', () => {
    let id = '';
    edit('Add', (document) => {
      const added = addNode(document, { block: 'InceptionModule', position: { x: 0, y: 0 } });
      id = added.id;
      return added.document;
    });
    openView([id]);
    const view = viewOf(state());
    expect(view.readOnly).toBe(true);
    expect(view.prefix).toBe(`${id}/`);
    expect(view.graph.nodes.length).toBeGreaterThan(4);
  });

  test('the view falls back to the drawing when the open composite is undone away', () => {
    edit('Add', (document) => addNode(document, { block: 'InceptionModule', position: { x: 0, y: 0 } }).document);
    const id = state().document.nodes.at(-1)!.id;
    openView([id]);
    undoEdit();
    expect(state().view).toEqual([]);
  });

  test('a node in a chain that is deleted leaves its neighbours joined', () => {
    edit('Delete', (document) => removeNodes(document, ['S2']));
    expect(viewOf(state()).graph.edges).toContainEqual({ from: ['C1', 'output'], to: ['C3', 'input'] });
  });
});
