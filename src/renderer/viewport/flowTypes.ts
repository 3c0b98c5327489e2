import type { Edge, Node } from '@xyflow/react';

/** Nodes read what they show from the store by their id; their data holds nothing of the drawing. */
export type BlockFlowNode = Node<Record<string, never>, 'block'>;
export type NoteFlowNode = Node<Record<string, never>, 'note'>;
/** A port of the composite that is open. */
export type PortFlowNode = Node<{ label: string; kind: 'input' | 'output' }, 'port'>;
export type FlowNode = BlockFlowNode | NoteFlowNode | PortFlowNode;

/** `lift`: how far a skip is drawn outside the trunk, canvas pixels; 0 for an ordinary edge. */
export type FlowEdge = Edge<{ lift: number }, 'wire'>;
