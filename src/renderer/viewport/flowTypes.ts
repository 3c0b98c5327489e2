import type { Edge, Node } from '@xyflow/react';

/** Nodes read what they show from the store by their id, the path of a node; their data holds nothing of the drawing. */
export type BlockFlowNode = Node<Record<string, never>, 'block'>;
export type NoteFlowNode = Node<Record<string, never>, 'note'>;
/** A block as the box of what leaves it. */
export type VolumeFlowNode = Node<Record<string, never>, 'volume'>;
/** A port of the composite that is open. */
export type PortFlowNode = Node<{ label: string; kind: 'input' | 'output' }, 'port'>;
/** A node that is drawn on the card of the block before it. */
export type ChipFlowNode = Node<ChipPlace, 'chip'>;
/** A composite that is open in place; what is inside it are nodes of their own. */
export type FrameFlowNode = Node<FramePorts, 'frame'>;
export type FlowNode = FrameFlowNode | BlockFlowNode | VolumeFlowNode | ChipFlowNode | NoteFlowNode | PortFlowNode;

/** Where a chip is on its card. */
export interface ChipPlace extends Record<string, unknown> {
  /** Its output port. */
  readonly output: string;
  /** How far the card begins above it, canvas pixels. */
  readonly rise: number;
  readonly isFirst: boolean;
  /** Whether it ends the card, so that the card's output is its own. */
  readonly isLast: boolean;
}

/** Where the ports of a frame are, from its top: by name, canvas pixels. */
export interface FramePorts extends Record<string, unknown> {
  readonly inputs: ReadonlyMap<string, number>;
  readonly outputs: ReadonlyMap<string, number>;
  readonly portLine: number;
  /** Whether chips end its card, so that its outputs are theirs. */
  readonly isCovered: boolean;
}

/** Whether it shows a node of the drawing. */
export function isOfDrawing({ type }: FlowNode): boolean {
  return type === 'block' || type === 'volume' || type === 'chip' || type === 'frame';
}

/** How an edge runs between its ports. */
export interface Route {
  /** How far an arc rises above the higher of its ends, canvas pixels; 0 for an ordinary edge. */
  readonly lift: number;
  /** How far below its port it is drawn, canvas pixels: equal edges lie side by side. */
  readonly beside: number;
  /** Where an ordinary edge changes its height: right behind what it leaves, right before what it reaches, or all along. */
  readonly bend?: 'early' | 'late';
  /** How far what it leads to reaches above its card: on its way from the row before it passes above that, canvas pixels. */
  readonly turn?: number;
  /** Between volumes: a straight line, or the path of an arc from one to the other. */
  readonly volumes?: 'straight' | { readonly path: string };
}

interface Drawn extends Route, Record<string, unknown> {
  /** There is a longer path beside it. */
  readonly isSkip: boolean;
  /** Where it leads: what it shares with equal edges. */
  readonly way: string;
}

export type FlowEdge = Edge<Drawn, 'wire'>;
