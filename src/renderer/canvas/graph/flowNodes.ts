import { blockLibrary } from '@shared/blocks/library';
import { Position, type NodeHandle } from '@xyflow/react';
import type { BlockDefinition } from '@shared/blocks/definition';
import type { NetloomDocument, NetNode, Note } from '@shared/document/schema';
import type { View } from '../../drawing/drawingView';
import type { FlowNode } from '../../viewport/flowTypes';
import { labelId } from '../../viewport/nodeIds';
import { portHeight, portPlaces, portWidth } from './portPlaces';
import { firstPort, nodeHeight, nodeWidth, portGap } from '../../viewport/nodeSize';

const noData: Record<string, never> = {};

/** React Flow's nodes for the view's nodes and notes; unchanged ones stay the same objects. */
export function flowNodes(
  document: NetloomDocument,
  view: View,
  selection: ReadonlySet<string>,
  before: readonly FlowNode[],
): FlowNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  const library = blockLibrary(document);
  const keep = (next: FlowNode): FlowNode => {
    const old = known.get(next.id);
    if (!old || old.type !== next.type) return next;
    if (
      old.selected === next.selected &&
      samePlace(old, next) &&
      old.draggable === next.draggable &&
      sameSize(old, next)
    )
      return old;
    return {
      ...old,
      position: next.position,
      selected: next.selected,
      draggable: next.draggable,
      width: next.width,
      height: next.height,
    } as FlowNode;
  };
  return [
    ...view.notes.map((note) => keep(noteNode(note, selection.has(note.id)))),
    ...view.graph.nodes.map((node) =>
      keep(blockNode(node, library.get(node.block), selection.has(node.id), view.readOnly)),
    ),
    ...portNodes(view).map(keep),
  ];
}

const samePlace = (left: FlowNode, right: FlowNode) =>
  left.position.x === right.position.x && left.position.y === right.position.y;
const sameSize = (left: FlowNode, right: FlowNode) => left.width === right.width && left.height === right.height;

function blockNode(node: NetNode, block: BlockDefinition | undefined, selected: boolean, readOnly: boolean): FlowNode {
  return {
    id: node.id,
    type: 'block',
    position: node.position,
    data: noData,
    selected,
    draggable: !readOnly,
    initialWidth: nodeWidth,
    initialHeight: nodeHeight,
    domAttributes: { 'aria-labelledby': labelId(node.id) },
    handles: block && [...handles(block.inputs, 'target'), ...handles(block.outputs, 'source')],
  };
}

function handles(ports: BlockDefinition['inputs'], type: 'source' | 'target'): NodeHandle[] {
  return ports.map(({ name }, index) => ({
    id: name,
    type,
    position: type === 'source' ? Position.Right : Position.Left,
    x: (type === 'source' ? nodeWidth : 0) - 6,
    y: firstPort + index * portGap - 6,
    width: 12,
    height: 12,
  }));
}

function noteNode({ id, position, size }: Note, selected: boolean): FlowNode {
  return { id, type: 'note', position, data: noData, selected, width: size.width, height: size.height, zIndex: -1 };
}

/** The ports of an open composite, left and right of its nodes. */
function portNodes({ graph, composite }: View): FlowNode[] {
  if (!composite || !graph.nodes.length) return [];
  return portPlaces(graph).map(({ id, position, kind, label }) => ({
    ...{ id, type: 'port', position, data: { label, kind } },
    ...{ selected: false, draggable: false, selectable: false, focusable: false },
    initialWidth: portWidth,
    initialHeight: portHeight,
  }));
}
