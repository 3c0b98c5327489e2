import { cardOf, type Box, type Cards } from '@shared/editing';
import { idAt, scopePrefix } from '@shared/compiler/path';
import type { NetNode } from '@shared/document/schema';
import { drawingStore } from '../drawing/drawingStore';
import { viewCards } from '../drawing/viewCards';
import { viewOf } from '../drawing/drawingView';
import { flow } from './flow';
import { shownPicture } from './shownPicture';
import { volumePlaces } from './volumePlaces';
import { chipHeight, chipsInRow, nodeHeight, nodeWidth } from './nodeSize';

/** Position in the drawing and size of nodes of the graph one works in; of one with chips, of its whole card. Chips have none of their own. */
export function boxesOf(ids: Iterable<string>): Box[] {
  const { nodes, notes } = viewOf(drawingStore.getState());
  const cards = viewCards();
  return [...ids].flatMap((id) => {
    const placed = nodes.get(id) ?? notes.find((note) => note.id === id);
    return placed && !cards.hosts.has(id) ? [cardBox(placed, cards)] : [];
  });
}

/** Where a node or note is on the canvas, by its path; of a chip its card: known as soon as the drawing has it, before the canvas has drawn it. */
export function boxOf(path: string): Box | undefined {
  const prefix = scopePrefix(path);
  const shown = shownPicture().places.get(prefix);
  if (!shown) return undefined;
  const { place, spread, placed } = shown.picture;
  const id = cardOf(place.cards, idAt(path));
  const volume = volumePlaces()?.volumes.get(id);
  if (volume) {
    const { left, top, right, bottom } = volume.bounds;
    return { id, x: left, y: top, width: right - left, height: bottom - top };
  }
  const drawn = place.view.nodes.get(id) ?? place.view.notes.find((note) => note.id === id);
  if (!drawn) return undefined;
  const { x, y } = spread.forth(drawn.position);
  const at = { x: x + shown.origin.x, y: y + shown.origin.y };
  const frame = shown.picture.frames.has(id) ? placed.find((one) => one.id === id) : undefined;
  if (!frame) return { ...cardBox(drawn, place.cards, prefix), ...at };
  const { above = 0, width = 0, height = 0 } = frame;
  return { id, x: at.x, y: at.y - above, width, height: above + height };
}

export function selectedBoxes(): Box[] {
  return boxesOf(drawingStore.getState().selection);
}

/** The box of a node's whole card, where the drawing has it. */
export function cardBox(
  { id, position }: Pick<NetNode, 'id' | 'position'>,
  { chips }: Cards,
  prefix = viewOf(drawingStore.getState()).prefix,
): Box {
  const shown = flow()?.getInternalNode(prefix + id);
  // What is a chip, a volume or a frame has not been measured as a card.
  const measured = shown?.type === 'block' || shown?.type === 'note' ? shown.measured : undefined;
  const rows = Math.ceil((chips.get(id)?.length ?? 0) / chipsInRow);
  return {
    id,
    ...position,
    width: measured?.width ?? nodeWidth,
    height: (measured?.height ?? nodeHeight) + rows * chipHeight,
  };
}
