import { edgesOfCards, graphOf, moveNodes, type Box, type Positions, type Scope } from '@shared/editing';
import type { Edge, NetloomDocument } from '@shared/document/schema';
import { drawingStore } from '../drawing/drawingStore';
import { viewOf } from '../drawing/drawingView';
import { cardsIn, withChips } from '../drawing/viewCards';
import { snapped } from './grid';
import { cardBox } from './nodeBoxes';
import { nodeHeight } from './nodeSize';

/** Gap between an inserted node and its neighbours, canvas pixels. */
const gap = 44;

/**
 * Moves the cards that are in the way of a node inserted between two others; a chip needs no room.
 * @param prefix of the place whose graph the scope is
 */
export function withRoomFor(
  document: NetloomDocument,
  id: string,
  scope: Scope,
  prefix = viewOf(drawingStore.getState()).prefix,
): NetloomDocument {
  const graph = graphOf(document, scope);
  const cards = cardsIn(document, graph, prefix);
  if (cards.hosts.has(id)) return document;
  const boxes = graph.nodes.filter((node) => !cards.hosts.has(node.id)).map((node) => cardBox(node, cards, prefix));
  return moveNodes(document, withChips(roomFor(boxes, edgesOfCards(cards, graph.edges), id), cards, graph), scope);
}

/**
 * Positions for an inserted node and for the nodes that make room: everything in its row from the next node on
 * moves to the right. Nothing moves if there is room already. At the end of a row it goes behind the last node.
 */
export function roomFor(boxes: readonly Box[], edges: readonly Edge[], id: string): Positions {
  const places = new Map<string, { x: number; y: number }>();
  const box = boxes.find((candidate) => candidate.id === id);
  const others = boxes.filter((candidate) => candidate.id !== id);
  const before = rightmost(
    others,
    edges.filter(({ to }) => to[0] === id).map(({ from }) => from[0]),
  );
  const after = leftmost(
    others,
    edges.filter(({ from }) => from[0] === id).map(({ to }) => to[0]),
  );
  if (!box || !before || !after) return places;
  const fits = box.x >= right(before) + gap / 2 && right(box) + gap / 2 <= after.x;
  if (fits && !others.some((other) => overlaps(other, box))) return places;
  const isRow = after.x > before.x;
  const y = !isRow || Math.abs(before.y - after.y) < nodeHeight ? before.y : after.y;
  const placed = { ...box, x: right(before) + gap, y };
  const push = isRow ? Math.max(0, right(placed) + gap - after.x) : 0;
  const settled = others.map((other) => {
    const inRow =
      other.id === after.id || (other.x >= after.x && other.y < y + placed.height && y < other.y + other.height);
    return push && inRow ? { ...other, x: other.x + push } : other;
  });
  for (let tries = 0; tries < 50 && settled.some((other) => overlaps(other, placed)); tries++)
    placed.y += nodeHeight / 2;
  settled.forEach((other, index) => {
    if (other !== others[index]) places.set(other.id, snapped(other));
  });
  return places.set(id, snapped(placed));
}

const right = ({ x, width }: Box): number => x + width;

function overlaps(one: Box, other: Box): boolean {
  return one.x < right(other) && other.x < right(one) && one.y < other.y + other.height && other.y < one.y + one.height;
}

function rightmost(boxes: readonly Box[], ids: readonly string[]): Box | undefined {
  return boxes.filter(({ id }) => ids.includes(id)).sort((one, other) => right(other) - right(one))[0];
}

function leftmost(boxes: readonly Box[], ids: readonly string[]): Box | undefined {
  return boxes.filter(({ id }) => ids.includes(id)).sort((one, other) => one.x - other.x)[0];
}
