import type { FlowNode } from './flowTypes';
import { nodeHeight, nodeWidth } from './nodeSize';
import type { Point } from './spread';

const known = new WeakMap<readonly FlowNode[], ReadonlyMap<string, Point>>();

/** Where the frames among some nodes are on the canvas: nodes inside them have places in them. */
function framesOf(nodes: readonly FlowNode[]): ReadonlyMap<string, Point> {
  let corners = known.get(nodes);
  if (!corners) {
    const found = new Map<string, Point>();
    // A frame stands before what is in it.
    for (const { id, type, position, parentId } of nodes)
      if (type === 'frame') found.set(id, added(position, found.get(parentId ?? '')));
    known.set(nodes, (corners = found));
  }
  return corners;
}

const added = ({ x, y }: Point, to: Point | undefined): Point => (to ? { x: x + to.x, y: y + to.y } : { x, y });

/** The corner of one of some nodes, on the canvas. */
export function cornerOf({ position, parentId }: FlowNode, nodes: readonly FlowNode[]): Point {
  return added(position, parentId === undefined ? undefined : framesOf(nodes).get(parentId));
}

/** The place that one of some nodes takes on the canvas; its usual size until it has been measured. */
export function boxOf(node: FlowNode, nodes: readonly FlowNode[]) {
  const { measured, width = nodeWidth, height = nodeHeight } = node;
  return { ...cornerOf(node, nodes), width: measured?.width ?? width, height: measured?.height ?? height };
}
