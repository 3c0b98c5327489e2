import type { Missing, Problem } from '../problem';
import type { BlockDefinition, CompositeBlock, PrimitiveBlock } from '../../blocks/definition';
import type { ParameterSpecs, ParameterValues } from '../../document/parameters/spec';
import type { ExpressionScope } from '../../document/expression';
import type { Edge, NetloomDocument, NetNode } from '../../document/schema';
import type { Source } from '../network';

/** A document with every composite opened and every parameter resolved, before any shape is known. */
export interface Expansion {
  readonly document: NetloomDocument;
  /** The nodes of the drawing itself, each after the ones that feed it, else in the document's order. */
  readonly top: readonly ExpandedNode[];
  /** Those and the ones inside composites, in such an order; a composite stands after what is inside it. */
  readonly all: readonly ExpandedNode[];
  /** Problems that belong to no node: edges between nodes that don't exist. */
  readonly problems: readonly Problem[];
}

/** A node of the drawing or of a composite in it. */
export type ExpandedNode = PrimitiveNode | CompositeNode | BypassedNode | UnknownNode;

interface ExpandedBase {
  /** `conv1`, or inside composites `res1/conv1`. Unique. */
  readonly path: string;
  /** As it stands in the document, or in the composite's graph. */
  readonly node: NetNode;
  /** The node whose weights it has: its own path, or that of the node that it shares them with. */
  readonly weightsPath: string;
  /** Connections, port by port; a port with `many` has one entry per edge, in the order of the edges. */
  readonly arrivals: readonly Arrival[];
  /** Where the tensor of each output port is made. */
  readonly outputs: readonly (Source | undefined)[];
  /** The node's own faults: parameters and wiring. Shapes are checked later. */
  readonly problems: readonly Problem[];
  readonly missing: readonly Missing[];
  /** Whether every port is connected and every parameter is valid. */
  readonly sound: boolean;
  /** Inside a built-in composite, where nothing can be edited. */
  readonly readOnly: boolean;
}

export interface PrimitiveNode extends ExpandedBase {
  readonly kind: 'primitive';
  readonly block: PrimitiveBlock;
  readonly parameters: ParameterValues<ParameterSpecs>;
}

export interface CompositeNode extends ExpandedBase {
  readonly kind: 'composite';
  readonly block: CompositeBlock;
  readonly parameters: ParameterValues<ParameterSpecs>;
  /** The names that expressions inside can use. */
  readonly scope: ExpressionScope;
  /** How many composites around what is inside are time distributed, itself among them. */
  readonly timeAxes: number;
  /** What is directly inside. Empty where it contains itself and so cannot be opened. */
  readonly children: readonly ExpandedNode[];
}

/** Bypassed: its first output is its first input. */
export interface BypassedNode extends ExpandedBase {
  readonly kind: 'bypassed';
  readonly block: BlockDefinition;
  readonly parameters: ParameterValues<ParameterSpecs>;
}

/** Its block is in no library. */
export interface UnknownNode extends ExpandedBase {
  readonly kind: 'unknown';
}

export interface Arrival {
  /** Index into the block's `inputs`. */
  readonly port: number;
  /** Absent where it comes through an input of the composite that the node is in. */
  readonly edge?: Edge;
  /** The output of a primitive block that made it; absent where nothing usable comes along. */
  readonly origin?: Source;
}
