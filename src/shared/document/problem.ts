import type { Shape } from '../tensor/shape';
import type { Edge } from './schema';

/** What is wrong with a node: its parameters or what arrives at it. */
export interface BlockProblem {
  /** What was expected, what came, and what to do. */
  readonly message: string;
  /** A few words for the badge on the node: `shapes differ`. */
  readonly brief: string;
  readonly parameter?: string;
  /** The input (its index in `BlockContext.inputs`) whose edge is marked. */
  readonly input?: number;
  readonly remedies?: readonly Remedy[];
}

/** An edit that would repair a problem. `label` says it in a few words: `Insert 1×1 projection, stride 2, 128 filters`. */
export interface Remedy {
  readonly label: string;
  readonly action:
    | {
        readonly kind: 'set';
        readonly parameters: Readonly<Record<string, unknown>>;
        /** The id of another node of the same drawing, where it is not the problem's own that is to change. */
        readonly node?: string;
      }
    | {
        /** Puts new blocks, first to last, into the edge that brings this input. */
        readonly kind: 'insert';
        readonly input: number;
        readonly blocks: readonly { readonly block: string; readonly parameters?: Readonly<Record<string, unknown>> }[];
      }
    | { readonly kind: 'disconnect'; readonly edge: Edge };
  /** The shape that would come out of the repaired place. */
  readonly result?: Shape;
}
