import type { Shape } from '../tensor/shape';
import type { Saying, Statement } from '../messages/saying';
import type { Edge, Recipe } from './schema';

/** A problem of a node: with its parameters or its inputs. */
export interface BlockProblem extends Statement {
  readonly parameter?: string;
  /** The input (its index in `BlockContext.inputs`) whose edge is marked. */
  readonly input?: number;
  readonly remedies?: readonly Remedy[];
}

/** An edit that would fix a problem. `label` is a short description: `Insert 1×1 projection, stride 2, 128 filters`. */
export interface Remedy {
  readonly label: string;
  /** The label, so that it can be said in another language. */
  readonly said: Saying;
  readonly action:
    | {
        readonly kind: 'set';
        readonly parameters: Readonly<Record<string, unknown>>;
        /** The id of another node of the same drawing, if the change is not to the problem's own node. */
        readonly node?: string;
      }
    | {
        /** Puts new blocks, first to last, into the edge that brings this input. */
        readonly kind: 'insert';
        readonly input: number;
        readonly blocks: readonly { readonly block: string; readonly parameters?: Readonly<Record<string, unknown>> }[];
      }
    | { readonly kind: 'disconnect'; readonly edge: Edge }
    /** Sets fields of the recipe. */
    | { readonly kind: 'recipe'; readonly change: Partial<Recipe> }
    /** Gives the problem's own node weights of its own, where it uses those of another. */
    | { readonly kind: 'ownWeights' }
    /** Applies the problem's own node to every time step of a sequence by itself, or to what arrives as a whole. */
    | { readonly kind: 'timeDistributed'; readonly on: boolean }
    /** Numbers the labels of the recipe's data set from 0. */
    | { readonly kind: 'consecutiveLabels' }
    /** Removes the problem's own node and connects its neighbours. */
    | { readonly kind: 'remove' }
    /** Several edits, one after the other, each of the problem of some node. */
    | { readonly kind: 'chain'; readonly steps: readonly RemedyStep[] };
  /** How large an edit it is: of equally good ones the smaller comes first. Where absent, its blocks count. */
  readonly effort?: number;
  /** The output shape after the fix. */
  readonly result?: Shape;
  /** Errors that the drawing has after it. */
  readonly leaves?: number;
}

export interface RemedyStep {
  /** The node whose problem the action is written for. */
  readonly path: string;
  readonly action: Remedy['action'];
}
