import { onceDrawn } from '../../browser/onceDrawn';
import { editAndSelect } from '../../drawing/drawingActions';
import { pathOf } from '../../drawing/drawingView';
import { drawingStore } from '../../drawing/drawingStore';
import type { QuickAdd } from '../../ui/uiStore';
import { focusNode } from '../../viewport/focusNode';
import { bringToView, fitView } from '../../viewport/moveView';
import { sayingReplacements } from '../connecting/replacements';
import { planLine } from './planLine';
import { wordsOf } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';

/** Adds the blocks of a typed line as one undo step; the last one is selected, so that the next line goes on from it. */
export function addTypedLine(text: string, menu: QuickAdd): void {
  const isFirst = drawingStore.getState().document.nodes.length === 0;
  let last: string | undefined;
  sayingReplacements(menu.to ? [menu.to] : [], () =>
    editAndSelect(wordsOf(canvasWords).edits.addLine, (document) => {
      const { document: next, blocks } = planLine(document, text, menu);
      last = blocks.at(-1)?.id;
      return { document: next, ids: last === undefined ? [] : [last] };
    }),
  );
  if (last === undefined) return;
  const path = pathOf(last, drawingStore.getState());
  focusNode(path);
  onceDrawn(() => (isFirst ? fitView() : bringToView(path)));
}
