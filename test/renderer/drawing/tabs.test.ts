import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from '@shared/document';
import { setParameters } from '@shared/editing';
import { edit, markSaved, redoEdit, select, showDocument, undoEdit } from '@renderer/drawing/drawingActions';
import { drawingStore } from '@renderer/drawing/drawingStore';
import {
  addTab,
  beginTabs,
  isAnyUnsaved,
  isUntouched,
  moveTab,
  openDrawings,
  removeTab,
  showTab,
  tabsStore,
} from '@renderer/drawing/tabs';
import { isUnsaved } from '@renderer/drawing/unsavedChanges';

const lenet = parseDocument(
  readFileSync(new URL('../../../resources/gallery/lenet-5.netloom.json', import.meta.url), 'utf8'),
);
const named = (name: string) => ({ ...lenet, name });
const state = () => drawingStore.getState();
const setFilters = (filters: number) =>
  edit(`Set filters to ${filters}`, (document) => setParameters(document, ['C1'], { filters }));
const filters = () => state().analysis.nodes.get('C1')?.outputs[0]?.at(-1);

/** One tab with LeNet-5, which nobody has touched. */
function beginAnew(): void {
  beginTabs([{ key: 1, document: lenet, isSaved: true }], 1);
}

/** What a tab is expected to hold: the values that C1 had, as undo steps, and where in them it is. */
interface Model {
  readonly name: string;
  readonly steps: number[];
  at: number;
}

test('each drawing has its own edits and undo steps, whatever is done in the others', () => {
  const action = fc.oneof(
    fc.record({ kind: fc.constant('edit' as const), filters: fc.integer({ min: 7, max: 400 }) }),
    fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'open' as const) }),
    fc.record({ kind: fc.constantFrom('show' as const, 'close' as const), tab: fc.nat(7) }),
    fc.record({ kind: fc.constant('move' as const), tab: fc.nat(7), to: fc.nat(7) }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      beginAnew();
      let tabs: Model[] = [{ name: lenet.name, steps: [6], at: 0 }];
      let shown = tabs[0]!;
      let opened = 0;
      const keyAt = (index: number) => tabsStore.getState().tabs[index % tabs.length]!.key;
      for (const each of actions)
        switch (each.kind) {
          case 'edit':
            if (each.filters === shown.steps[shown.at]) break;
            setFilters(each.filters);
            shown.steps.splice(shown.at + 1, Infinity, each.filters);
            shown.at++;
            break;
          case 'undo':
            undoEdit();
            shown.at = Math.max(0, shown.at - 1);
            break;
          case 'redo':
            redoEdit();
            shown.at = Math.min(shown.steps.length - 1, shown.at + 1);
            break;
          case 'open': {
            const next = { name: `drawing ${++opened}`, steps: [6], at: 0 };
            addTab({ document: named(next.name), isSaved: true });
            tabs.splice(tabs.indexOf(shown) + 1, 0, next);
            shown = next;
            break;
          }
          case 'show':
            showTab(keyAt(each.tab));
            shown = tabs[each.tab % tabs.length]!;
            break;
          case 'close': {
            const closed = tabs[each.tab % tabs.length]!;
            removeTab(keyAt(each.tab));
            if (tabs.length === 1) break;
            const index = tabs.indexOf(closed);
            if (closed === shown) shown = tabs[index + 1] ?? tabs[index - 1]!;
            tabs = tabs.filter((tab) => tab !== closed);
            break;
          }
          case 'move': {
            const moved = tabs[each.tab % tabs.length]!;
            moveTab(keyAt(each.tab), each.to % tabs.length);
            const others = tabs.filter((tab) => tab !== moved);
            tabs = [...others.slice(0, each.to % tabs.length), moved, ...others.slice(each.to % tabs.length)];
          }
        }
      expect(state().document.name).toBe(shown.name);
      expect(filters()).toBe(shown.steps[shown.at]);
      expect(
        openDrawings().map(({ state: each }) => [
          each.document.name,
          each.document.nodes.find(({ id }) => id === 'C1')?.parameters?.['filters'],
        ]),
      ).toEqual(tabs.map(({ name, steps, at }) => [name, steps[at]]));
      expect(isAnyUnsaved()).toBe(tabs.some(({ steps, at }) => steps[at] !== 6));
      expect(new Set(tabsStore.getState().tabs.map(({ key }) => key)).size).toBe(tabs.length);
    }),
    { numRuns: 60 },
  );
});

test('a drawing is shown again as it was left: its selection, and where the canvas looked', () => {
  beginAnew();
  const { opened } = state();
  select(['C3']);
  addTab({ document: named('second'), isSaved: true }, { x: 10, y: 20, zoom: 2 });
  expect(state().selection).toEqual([]);
  expect(state().opened).not.toBe(opened);
  showTab(1);
  expect(state()).toMatchObject({ selection: ['C3'], place: { x: 10, y: 20, zoom: 2 }, opened });
});

test('saving notes the file of the drawing that was saved, though another is shown by then', () => {
  beginAnew();
  setFilters(9);
  const { document } = state();
  addTab({ document: named('second'), isSaved: true });
  const file = { id: 'f', name: 'mine', location: '/mine.netloom.json' };
  markSaved(1, document, file, 'mine');
  expect(state().file).toBeUndefined();
  showTab(1);
  expect(state()).toMatchObject({ file, document: { name: 'mine' } });
  expect(isUnsaved(state())).toBe(false);
  expect(filters()).toBe(9);
});

test('only a drawing that nobody touched, and that is no file, gives way to another', () => {
  beginAnew();
  expect(isUntouched(state())).toBe(true);
  setFilters(9);
  expect(isUntouched(state())).toBe(false);
  undoEdit();
  expect(isUntouched(state())).toBe(true);
  showDocument(lenet, { id: 'f', name: 'mine', location: '/mine.netloom.json' });
  expect(isUntouched(state())).toBe(false);
  showDocument(lenet, undefined, false);
  expect(isUntouched(state())).toBe(false);
});
