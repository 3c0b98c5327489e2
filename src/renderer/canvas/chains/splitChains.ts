import { idAt, scopePrefix } from '@shared/compiler/path';
import { cardOf, graphOf, moveNodes, type Cards } from '@shared/editing';
import type { NetloomDocument } from '@shared/document/schema';
import { edit, workIn } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { viewAt, viewOf } from '../../drawing/drawingView';
import { viewCards } from '../../drawing/viewCards';
import { setApart } from '../../ui/uiStore';
import { inPlace, shownPlace } from '../../viewport/shownPicture';
import { snapped } from '../../viewport/grid';
import { withRoomFor } from '../../viewport/makeRoom';
import { boxOf } from '../../viewport/nodeBoxes';
import type { ChipFlowNode } from '../../viewport/flowTypes';
import { nodeWidth } from '../../viewport/nodeSize';
import { joinable, splittable } from './splittable';
import { wordsOf } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';

/** Gap between the cards of a chain that is split, canvas pixels. */
const gap = 44;
/** How far from its card a chip has to be dropped to leave it, canvas pixels. */
const away = 24;

/** Gives chips cards of their own, in a row behind the card that they were on. Where the view can't be edited, nothing moves. */
export function splitChain(ids: readonly string[]): void {
  const before = viewCards();
  const { prefix, scope, readOnly } = viewOf(drawingStore.getState());
  const split = splittable(ids);
  setApart(
    split.map((id) => prefix + id),
    true,
  );
  if (!readOnly) edit(wordsOf(canvasWords).edits.split, (document) => unrolled(document, split, before, scope));
}

/** Puts nodes back on the card of the block before them. */
export function joinChain(ids: readonly string[]): void {
  const { prefix } = viewOf(drawingStore.getState());
  setApart(
    joinable(ids).map((id) => prefix + id),
    false,
  );
}

/** A chip that is dropped away from its card gets its own there; dropped nearby, it goes back. */
export function dropChip({ id: path, position: dropped, data, width = 0 }: ChipFlowNode): void {
  const [prefix, id] = [scopePrefix(path), idAt(path)];
  const { scope } = viewAt(drawingStore.getState(), prefix);
  const at = shownPlace(prefix)?.frame?.at ?? { x: 0, y: 0 };
  const position = { x: dropped.x + at.x, y: dropped.y + at.y };
  const card = boxOf(path);
  if (!card || data.rise === 0) return;
  const isAway =
    position.x + width < card.x - away ||
    position.x > card.x + card.width + away ||
    position.y < card.y - away ||
    position.y > card.y + card.height + away;
  if (!isAway) return;
  workIn(prefix);
  setApart([path], true);
  const place = snapped(inPlace(position, prefix));
  edit(wordsOf(canvasWords).edits.split, (document) => moveNodes(document, new Map([[id, place]]), scope));
}

/** The document with split chips one behind the other, and room for them. */
function unrolled(
  document: NetloomDocument,
  split: readonly string[],
  cards: Cards,
  scope: string | undefined,
): NetloomDocument {
  let next = document;
  for (const id of split) {
    const host = cardOf(cards, id);
    const list = cards.chips.get(host) ?? [];
    const previous = list.slice(0, list.indexOf(id)).findLast((one) => split.includes(one)) ?? host;
    const place = graphOf(next, scope).nodes.find((node) => node.id === previous)?.position;
    if (!place) continue;
    next = moveNodes(next, new Map([[id, { x: place.x + nodeWidth + gap, y: place.y }]]), scope);
    next = withRoomFor(next, id, scope);
  }
  return next;
}
