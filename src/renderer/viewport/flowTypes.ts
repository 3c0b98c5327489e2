import type { Edge, Node } from '@xyflow/react';

/** Nodes read what they show from the store by their id; their data holds nothing of the drawing. */
export type BlockFlowNode = Node<Record<string, never>, 'block'>;
export type NoteFlowNode = Node<Record<string, never>, 'note'>;
/** A port of the composite that is open. */
export type PortFlowNode = Node<{ label: string; kind: 'input' | 'output' }, 'port'>;
export type FlowNode = BlockFlowNode | NoteFlowNode | PortFlowNode;

interface Drawn extends Record<string, unknown> {
  /** How far a skip is drawn outside the trunk, canvas pixels; 0 for an ordinary edge. */
  readonly lift: number;
  /** How far below its port it is drawn, canvas pixels: equal edges lie side by side. */
  readonly beside: number;
  /** Where it leads: what it shares with equal edges. */
  readonly way: string;
}

export type FlowEdge = Edge<Drawn, 'wire'>;
