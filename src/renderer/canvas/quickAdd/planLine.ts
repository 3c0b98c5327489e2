import { graphOf, moveNodes, withoutUnusedSince, type Scope } from '@shared/editing';
import { addLine, type AddedLine } from '@shared/editing/line/addLine';
import type { NetloomDocument } from '@shared/document/schema';
import { drawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import type { QuickAdd } from '../../ui/uiStore';
import { snapped } from '../../viewport/grid';
import { nodeHeight, nodeWidth } from '../../viewport/nodeSize';
import { placeAfter } from './addBlock';
import { withLibrary } from './withLibrary';

const pitch = { x: nodeWidth + 56, y: nodeHeight + 28 };

type Point = { readonly x: number; readonly y: number };

/**
 * What becomes of the drawing where a typed line is added at a place: its blocks connected, and room made for them. Blocks of
 * the user's library come with their definitions.
 */
export function planLine(document: NetloomDocument, text: string, menu: QuickAdd): AddedLine {
  const { scope, nodes } = viewOf(drawingStore.getState());
  const before = menu.after === undefined ? undefined : nodes.get(menu.after)?.position;
  const { edge, from } = before ? placeAfter(menu.after!) : { from: menu.from, edge: undefined };
  const position = snapped(before ? { x: before.x + pitch.x, y: before.y } : menu.position);
  const added = addLine(withLibrary(document).document, text, { position, pitch, from, edge, to: menu.to }, scope);
  const made = new Set(added.blocks.map(({ id }) => id));
  const pushed = edge ? withDownstreamPushed(added.document, made, edge.to[0], scope) : added.document;
  return { ...added, document: withoutUnusedSince(document, withoutOverlap(pushed, made, scope)) };
}

/** Moves what follows the new blocks to the right of them, where it stood in their row. */
function withDownstreamPushed(document: NetloomDocument, made: ReadonlySet<string>, next: string, scope: Scope) {
  const { nodes, edges } = graphOf(document, scope);
  const placeOf = (id: string): Point => nodes.find((node) => node.id === id)!.position;
  const goal = placeOf(next);
  const added = [...made].map(placeOf);
  const push = Math.max(...added.map(({ x }) => x)) + pitch.x - goal.x;
  const isBehind = goal.x >= Math.min(...added.map(({ x }) => x)) - pitch.x;
  if (push <= 0 || !isBehind) return document;
  const following = new Set([next]);
  for (const id of following) for (const edge of edges) if (edge.from[0] === id) following.add(edge.to[0]);
  const moved = nodes.filter(({ id, position }) => following.has(id) && position.x >= goal.x);
  return moveNodes(
    document,
    new Map(moved.map(({ id, position }) => [id, snapped({ x: position.x + push, y: position.y })])),
    scope,
  );
}

/** Moves the new blocks down together until they lie on no other. */
function withoutOverlap(document: NetloomDocument, made: ReadonlySet<string>, scope: Scope): NetloomDocument {
  const { nodes } = graphOf(document, scope);
  const added = nodes.filter(({ id }) => made.has(id));
  const others = nodes.filter(({ id }) => !made.has(id));
  const lies = (down: number) =>
    added.some((node) =>
      others.some(
        (other) =>
          Math.abs(node.position.x - other.position.x) < nodeWidth &&
          Math.abs(node.position.y + down - other.position.y) < nodeHeight,
      ),
    );
  let down = 0;
  for (let tries = 0; tries < 50 && lies(down); tries++) down += pitch.y;
  if (down === 0) return document;
  return moveNodes(
    document,
    new Map(added.map(({ id, position }) => [id, snapped({ x: position.x, y: position.y + down })])),
    scope,
  );
}
