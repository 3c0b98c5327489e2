import { Position } from '@xyflow/react';
import type { Cards } from '@shared/editing';
import type { ChipFlowNode, FlowNode } from '../../viewport/flowTypes';
import { chipHeight, chipsInRow, firstPort, nodeHeight, nodeWidth } from '../../viewport/nodeSize';

/**
 * The nodes with every chip at its place below its card's block, or its frame; a chip that is being dragged stays where it is.
 * @param cards by paths
 */
export function settleChips(nodes: FlowNode[], { chips, hosts }: Cards): FlowNode[] {
  if (!hosts.size) return nodes;
  const places = new Map<string, Place>();
  for (const node of nodes) {
    const list = chips.get(node.id);
    if (list) placesOn(node, list).forEach((place, index) => places.set(list[index]!, place));
  }
  return nodes.map((node) => {
    const place = node.type === 'chip' && !node.dragging ? places.get(node.id) : undefined;
    return place ? settled(node as ChipFlowNode, place) : node;
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** How far the card begins above it: its first port is `firstPort` below that. */
  readonly rise: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function placesOn(host: FlowNode, chips: readonly string[]): readonly Place[] {
  const { position, measured } = host;
  const rows = Math.ceil(chips.length / chipsInRow);
  const [across, down, line] =
    host.type === 'frame'
      ? [host.width!, host.height!, host.data.portLine]
      : [nodeWidth, measured?.height ?? nodeHeight, firstPort];
  return chips.map((_, index) => {
    const row = Math.floor(index / chipsInRow);
    const inRow = row === rows - 1 ? chips.length - row * chipsInRow : chipsInRow;
    const width = across / inRow;
    const below = down - 1 + row * chipHeight;
    return {
      x: position.x + (index % chipsInRow) * width,
      y: position.y + below,
      width,
      // As if its card's first port were as high as usual.
      rise: below - line + firstPort,
      isFirst: index % chipsInRow === 0,
      isLast: index === chips.length - 1,
    };
  });
}

function settled(node: ChipFlowNode, { x, y, width, rise, isFirst, isLast }: Place): ChipFlowNode {
  const { position, data } = node;
  const isThere = position.x === x && position.y === y && node.width === width;
  if (isThere && data.rise === rise && data.isFirst === isFirst && data.isLast === isLast) return node;
  // The card's output is at the height of its input, whatever is between.
  const output = {
    id: data.output,
    type: 'source' as const,
    position: Position.Right,
    x: width - 6,
    y: firstPort - rise - 6,
    width: 12,
    height: 12,
  };
  return {
    ...node,
    position: { x, y },
    width,
    height: chipHeight,
    data: { ...data, rise, isFirst, isLast },
    handles: isLast ? [output] : [],
  };
}
