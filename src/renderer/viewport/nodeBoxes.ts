import { cardOf, type Box, type Cards } from '@shared/editing';
import type { NetNode } from '@shared/document/schema';
import { drawingStore } from '../drawing/drawingStore';
import { viewCards } from '../drawing/viewCards';
import { viewOf } from '../drawing/drawingView';
import { flow } from './flow';
import { volumePlaces } from './volumePlaces';
import { chipHeight, chipsInRow, nodeHeight, nodeWidth } from './nodeSize';

/** Position and shown size of nodes on the canvas; of one with chips, of its whole card. Chips have none of their own. */
export function boxesOf(ids: Iterable<string>): Box[] {
  const { nodes, notes } = viewOf(drawingStore.getState());
  const cards = viewCards();
  return [...ids].flatMap((id) => {
    const placed = nodes.get(id) ?? notes.find((note) => note.id === id);
    return placed && !cards.hosts.has(id) ? [cardBox(placed, cards)] : [];
  });
}

/** Where a node or note is shown, of a chip its card: known as soon as the drawing has it, before the canvas has drawn it. */
export function boxOf(id: string): Box | undefined {
  const shown = cardOf(viewCards(), id);
  const volume = volumePlaces()?.volumes.get(shown);
  if (!volume) return boxesOf([shown])[0];
  const { left, top, right, bottom } = volume.bounds;
  return { id, x: left, y: top, width: right - left, height: bottom - top };
}

export function selectedBoxes(): Box[] {
  return boxesOf(drawingStore.getState().selection);
}

/** The box of a node's whole card. */
export function cardBox({ id, position }: Pick<NetNode, 'id' | 'position'>, { chips }: Cards): Box {
  const shown = flow()?.getInternalNode(id);
  // What is a chip or a volume has not been measured as a card.
  const measured = shown?.type === 'chip' || shown?.type === 'volume' ? undefined : shown?.measured;
  const rows = Math.ceil((chips.get(id)?.length ?? 0) / chipsInRow);
  return {
    id,
    ...position,
    width: measured?.width ?? nodeWidth,
    height: (measured?.height ?? nodeHeight) + rows * chipHeight,
  };
}
