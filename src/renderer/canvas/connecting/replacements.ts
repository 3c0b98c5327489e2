import { replacedBy } from '@shared/editing';
import type { End } from '@shared/document/schema';
import { drawingStore } from '../../drawing/drawingStore';
import { nameOf, viewOf } from '../../drawing/drawingView';
import { sayWithUndo } from '../../drawing/sayWithUndo';
import { wordsOf } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';

/**
 * Carries out an edit that connects something to these ports, and says which edges it replaced: an input that takes one edge
 * lets go of the one that was there. `connecting` says whether the drawing changed.
 */
export function sayingReplacements(ports: readonly End[], connecting: () => boolean): boolean {
  const { document, ...state } = drawingStore.getState();
  const { scope, nodes } = viewOf({ document, ...state });
  const title = (id: string) => nameOf(nodes.get(id) ?? { id });
  const replaced = ports.flatMap((to) => (nodes.has(to[0]) ? replacedBy(document, to, scope) : []));
  const isChanged = connecting();
  if (isChanged && replaced.length > 0) {
    const { edge: words } = wordsOf(canvasWords);
    const named = replaced.map(({ from, to }) => {
      const source = typeof from === 'string' ? words.inputOfComposite(from) : title(from[0]);
      return words.named(source, title(to[0]));
    });
    sayWithUndo(words.replaced(named.join(', ')));
  }
  return isChanged;
}
