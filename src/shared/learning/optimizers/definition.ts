import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';
import type { OptimizerRecipe } from '../../document/schema';

export type OptimizerKind = OptimizerRecipe['kind'];
export type OptimizerSettings<Kind extends OptimizerKind> = Extract<OptimizerRecipe, { kind: Kind }>;

export interface OptimizerContext<Kind extends OptimizerKind> {
  readonly builder: ProgramBuilder;
  readonly settings: OptimizerSettings<Kind>;
  /** The weights before the step, and their gradient; both, like all slots, of the same shape. */
  readonly weights: Value;
  readonly gradient: Value;
  /** In the order of `slots`. */
  readonly slots: readonly Value[];
  /** Scalars, float32. `step` counts from 1. */
  readonly learningRate: Value;
  readonly step: Value;
  /** The recipe's weight decay where it applies to these weights, else 0. */
  readonly weightDecay: number;
}

/** An optimizer: the update rule of weights. One file per optimizer. */
export interface OptimizerDefinition<Kind extends OptimizerKind = OptimizerKind> {
  readonly kind: Kind;
  readonly label: string;
  /** One line for the recipe tab. */
  readonly doc: string;
  /** Names of the tensors kept per weight between steps, initialised to zero. */
  slots(settings: OptimizerSettings<Kind>): readonly string[];
  /** Adds the ops of one update. */
  update(context: OptimizerContext<Kind>): { readonly weights: Value; readonly slots: readonly Value[] };
}
