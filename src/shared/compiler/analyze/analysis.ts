import type { BlockDefinition, WeightSpec } from '../../blocks/definition';
import type { ExpressionScope } from '../../document/expression';
import type { ExampleType } from '../../tensor/exampleType';
import type { Shape } from '../../tensor/shape';
import type { Network } from '../network';
import type { Missing, Problem } from '../problem';
import type { Reach } from './reach';

/** A receptive field in pixels of the input, [vertical, horizontal]: the extent that one position depends on, over all paths. */
export interface ReceptiveField {
  readonly size: readonly [number, number];
  /** Pixels of the input between neighbouring positions; a fraction behind upsampling. */
  readonly stride: readonly [number, number];
  /** Which pixels each position depends on: what later layers need to know. */
  readonly reach: readonly [Reach, Reach];
}

/** The live analysis of one node. A composite's node sums what is inside it. */
export interface NodeAnalysis {
  readonly path: string;
  /** The block whose rules hold here: where the node is time distributed, one that is. Absent where it is in no library. */
  readonly block?: BlockDefinition;
  /** `ready`: shapes known. `waiting`: something upstream is missing; the node itself is fine. `problem`: see `problems`. */
  readonly state: 'ready' | 'waiting' | 'problem';
  /** Shapes of `inputTypes`, which views show. */
  readonly inputs: readonly Shape[];
  /** Shapes of `outputTypes`. */
  readonly outputs: readonly Shape[];
  readonly inputTypes: readonly ExampleType[];
  readonly outputTypes: readonly ExampleType[];
  /** Those that it uses, whosever they are; empty for a composite, whose `children` have them. */
  readonly weights: readonly WeightSpec[];
  /** The path of the node whose weights it uses; absent where they are its own. */
  readonly weightsOf?: string;
  /** Of its own weights alone: each counts once. */
  readonly parameters: { readonly trainable: number; readonly fixed: number };
  /** Multiply-accumulates for one example. FLOPs are twice that. */
  readonly macs: number;
  /** Bytes of this node's outputs for one example, float32. */
  readonly activationBytes: number;
  /** Bytes for a training step at the recipe's batch: activations, their gradients, weights' gradients and slots. */
  readonly trainingBytes: number;
  readonly receptiveField?: ReceptiveField;
  readonly problems: readonly Problem[];
  /** What still has to be connected here; normal for a drawing in progress, not a fault. */
  readonly missing: readonly Missing[];
  /** For composites: the names that expressions inside can use, with their values in this use. Not for repetitions together. */
  readonly scope?: ExpressionScope;
  /** For composites: the inner nodes, by full path. */
  readonly children?: ReadonlyMap<string, NodeAnalysis>;
}

export interface NetworkAnalysis {
  /** Top-level nodes of the document by id. */
  readonly nodes: ReadonlyMap<string, NodeAnalysis>;
  /** Every problem of every node, those inside composites too, and those of the drawing as a whole. */
  readonly problems: readonly Problem[];
  /** What is still missing before the drawing can be trained. */
  readonly missing: readonly Missing[];
  readonly totals: {
    readonly parameters: { readonly trainable: number; readonly fixed: number };
    readonly macs: number;
    readonly activationBytes: number;
    readonly trainingBytes: number;
    readonly parameterBytes: number;
    readonly receptiveField?: ReceptiveField;
  };
  /** Present when the drawing has no errors: it can be exported, and trained if `trainable`. */
  readonly network?: Network;
  /** Whether the drawing has no errors and matches its dataset and loss. */
  readonly trainable: boolean;
}
