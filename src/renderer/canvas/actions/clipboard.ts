import { parseDocument, serializeDocument } from '@shared/document';
import { canStayExpressions, copy, copyOutside, paste, type Scope } from '@shared/editing';
import type { NetloomDocument } from '@shared/document/schema';
import { onceDrawn } from '../../browser/onceDrawn';
import { editAndSelect } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { say } from '../../ui/uiStore';
import { pathOf, viewOf } from '../../drawing/drawingView';
import { bringToView } from '../../viewport/moveView';
import { boxesOf } from '../../viewport/nodeBoxes';
import { nodeHeight, nodeWidth } from '../../viewport/nodeSize';
import { deleteSelection } from './deleteSelection';
import { wordsOf } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';

interface Kept {
  readonly text: string;
  /** The same as it stands inside the composite that it was copied in. */
  readonly inside: NetloomDocument;
  readonly scope: Scope;
  /** The drawing that it was copied in. */
  readonly opened: number;
}

/** The last copy, for browsers that do not allow reading the clipboard, and for pasting where it came from. */
let kept: Kept | undefined;

/** How far copies move at a time until they lie on nothing, and what they keep clear of others, canvas pixels. */
const step = 32;
const clearance = 12;

/**
 * Copies the selection to the clipboard as the text of a drawing, so that it can be pasted into other windows and files. The
 * text has the values of the use that is open, since expressions mean nothing outside their composite.
 */
export async function copySelection(): Promise<void> {
  const { document, selection, opened, ...state } = drawingStore.getState();
  const { scope, values } = viewOf({ document, ...state });
  const text = serializeDocument(copyOutside(document, selection, scope, values));
  kept = { text, inside: copy(document, selection, scope), scope, opened };
  await navigator.clipboard?.writeText(text).catch(() => undefined);
}

export async function cutSelection(): Promise<void> {
  await copySelection();
  deleteSelection();
}

/** @param linked the copies read what the originals read from outside */
export async function pasteClipboard(linked = false): Promise<void> {
  const text = (await navigator.clipboard?.readText().catch(() => '')) || kept?.text;
  if (!text) return say({ kind: 'info', text: wordsOf(canvasWords).clipboard.empty });
  let copied: NetloomDocument;
  try {
    copied = insideOf(text) ?? parseDocument(text);
  } catch {
    return say({ kind: 'info', text: wordsOf(canvasWords).clipboard.foreign });
  }
  const offset = freeOffset(copied);
  const { scope } = viewOf(drawingStore.getState());
  editAndSelect(wordsOf(canvasWords).edits.paste, (document) => paste(document, copied, offset, scope, linked));
  const last = drawingStore.getState().selection.at(-1);
  if (last !== undefined) onceDrawn(() => bringToView(pathOf(last, drawingStore.getState())));
}

/** The shortest way down, a little to the right, at which the copies lie on no block. */
function freeOffset({ nodes }: Pick<NetloomDocument, 'nodes'>): { readonly x: number; readonly y: number } {
  const boxes = boxesOf(viewOf(drawingStore.getState()).nodes.keys());
  const isTaken = (x: number, y: number) =>
    nodes.some(({ position }) =>
      boxes.some(
        (box) =>
          position.x + x < box.x + box.width + clearance &&
          position.x + x + nodeWidth + clearance > box.x &&
          position.y + y < box.y + box.height + clearance &&
          position.y + y + nodeHeight + clearance > box.y,
      ),
    );
  let y = step;
  for (let tries = 0; tries < 200 && isTaken(step, y); tries++) y += step;
  return { x: step, y };
}

/** The copy with its expressions, where it is pasted inside the composite that it comes from. */
function insideOf(text: string): NetloomDocument | undefined {
  const state = drawingStore.getState();
  const { scope, values } = viewOf(state);
  const isHome = kept?.text === text && kept.scope === scope && kept.opened === state.opened;
  return isHome && canStayExpressions(kept!.inside, values) ? kept!.inside : undefined;
}
