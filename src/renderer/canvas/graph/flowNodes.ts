import { blockLibrary } from '@shared/blocks/library';
import { Position, type NodeHandle } from '@xyflow/react';
import type { BlockDefinition } from '@shared/blocks/definition';
import type { NetloomDocument, NetNode, Note } from '@shared/document/schema';
import { endOfCard, noCards, type Cards } from '@shared/editing';
import type { View } from '../../drawing/drawingView';
import type { BlockFlowNode, ChipFlowNode, FlowNode } from '../../viewport/flowTypes';
import { labelId } from '../../viewport/nodeIds';
import { portHeight, portPlaces, portWidth } from './portPlaces';
import { firstPort, nodeHeight, nodeWidth, portGap } from '../../viewport/nodeSize';
import { settleChips } from './settleChips';
import { volumeNode } from './volumeNode';
import { asCards, type VolumePlaces } from '../../viewport/volumePlaces';

const noData: Record<string, never> = {};

/**
 * React Flow's nodes for the view's nodes and notes; unchanged ones stay the same objects. Among volumes there are neither notes
 * nor chips: a volume is selected with what is on its card.
 */
export function flowNodes(
  document: NetloomDocument,
  view: View,
  selection: ReadonlySet<string>,
  before: readonly FlowNode[],
  cards: Cards = noCards,
  places?: VolumePlaces,
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
      old.handles?.length === next.handles?.length &&
      sameSize(old, next)
    )
      return old;
    return {
      ...old,
      position: next.position,
      selected: next.selected,
      draggable: next.draggable,
      handles: next.handles,
      width: next.width,
      height: next.height,
    } as FlowNode;
  };
  if (places) {
    const drawn = new Map(view.graph.nodes.map((node) => [node.id, library.get(node.block)]));
    const boxes = [...places.volumes.values()].flatMap((volume): FlowNode[] => {
      if (!drawn.has(volume.id)) return [];
      const node = volumeNode(volume, drawn.get(volume.id), drawn.get(endOfCard(cards, volume.id)));
      return [keep({ ...node, selected: volume.nodes.some((id) => selection.has(id)) })];
    });
    return [...boxes, ...portNodes(view, asCards(view.graph.nodes, places)).map(keep)];
  }
  const made = view.graph.nodes.map((node): FlowNode => {
    const choices = { selected: selection.has(node.id), draggable: !view.readOnly };
    if (cards.hosts.has(node.id)) {
      const old = known.get(node.id);
      return keep({
        ...(old?.type === 'chip' ? old : chipNode(node.id, library.get(node.block)?.outputs[0]?.name)),
        ...choices,
      });
    }
    return keep({ ...blockNode(node, library.get(node.block), cards.chips.has(node.id)), ...choices });
  });
  const all = [
    ...view.notes.map((note) => keep(noteNode(note, selection.has(note.id)))),
    ...made,
    ...portNodes(view).map(keep),
  ];
  return settleChips(all, cards);
}

const samePlace = (left: FlowNode, right: FlowNode) =>
  left.position.x === right.position.x && left.position.y === right.position.y;
const sameSize = (left: FlowNode, right: FlowNode) => left.width === right.width && left.height === right.height;

/** @param isCovered whether chips end its card, so that its own output is not seen */
function blockNode(node: NetNode, block: BlockDefinition | undefined, isCovered: boolean): BlockFlowNode {
  return {
    id: node.id,
    type: 'block',
    position: node.position,
    data: noData,
    initialWidth: nodeWidth,
    initialHeight: nodeHeight,
    domAttributes: { 'aria-labelledby': labelId(node.id) },
    handles: block && [...handles(block.inputs, 'target'), ...(isCovered ? [] : handles(block.outputs, 'source'))],
  };
}

/** A chip before it has its place on its card. */
function chipNode(id: string, output = ''): ChipFlowNode {
  return {
    id,
    type: 'chip',
    position: { x: 0, y: 0 },
    data: { output, rise: 0, isFirst: false, isLast: false },
    domAttributes: { 'aria-labelledby': labelId(id) },
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
function portNodes({ graph, composite }: View, nodes: readonly NetNode[] = graph.nodes): FlowNode[] {
  if (!composite || !graph.nodes.length) return [];
  return portPlaces({ ...graph, nodes: [...nodes] }).map(({ id, position, kind, label }) => ({
    ...{ id, type: 'port', position, data: { label, kind } },
    ...{ selected: false, draggable: false, selectable: false, focusable: false },
    initialWidth: portWidth,
    initialHeight: portHeight,
  }));
}
