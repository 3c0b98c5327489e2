import { describe, expect, it } from 'vitest';
import { applyEdit, closeStep, createHistory, emptyDocument, redo, undo } from '@shared/document';
import { addNode, moveNodes, removeNodes } from '@shared/editing';

const base = addNode(emptyDocument(), { block: 'Conv2D', position: { x: 0, y: 0 } }).document;
const at = (x: number) => moveNodes(base, new Map([['conv1', { x, y: 0 }]]));

describe('a history', () => {
  it('makes one step of a drag', () => {
    let history = createHistory(base);
    for (const x of [1, 2, 3]) history = applyEdit(history, at(x), 'Move', { merge: 'drag conv1' });
    expect(history.past).toHaveLength(1);
    expect(undo(history).document).toEqual(base);
    expect(redo(undo(history)).document).toEqual(at(3));
  });

  it('begins a new step after a drag has ended', () => {
    const first = closeStep(applyEdit(createHistory(base), at(1), 'Move', { merge: 'drag conv1' }));
    expect(applyEdit(first, at(2), 'Move', { merge: 'drag conv1' }).past).toHaveLength(2);
  });

  it('forgets a drag that came back to where it began', () => {
    const there = applyEdit(createHistory(base), at(1), 'Move', { merge: 'drag' });
    expect(applyEdit(there, at(0), 'Move', { merge: 'drag' }).past).toEqual([]);
  });

  it('keeps what was ignored when an earlier step is undone', () => {
    const removed = applyEdit(createHistory(base), removeNodes(base, ['conv1']), 'Delete');
    const named = applyEdit(removed, { ...removed.document, name: 'other' }, 'Load', 'ignore');
    expect(undo(named).document).toEqual({ ...base, name: 'other' });
  });

  it('drops what was undone once something else is done', () => {
    const undone = undo(applyEdit(createHistory(base), at(1), 'Move'));
    expect(applyEdit(undone, at(2), 'Move').future).toEqual([]);
  });
});
