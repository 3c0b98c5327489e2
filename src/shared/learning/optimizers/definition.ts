import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';
import type { OptimizerRecipe } from '../../document/schema';

export type OptimizerKind = OptimizerRecipe['kind'];
export type OptimizerSettings<Kind extends OptimizerKind> = Extract<OptimizerRecipe, { kind: Kind }>;

export interface OptimizerContext<Kind extends OptimizerKind> {
  readonly builder: ProgramBuilder;
  readonly settings: OptimizerSettings<Kind>;
  /** The weights before the step, and their gradient; of one shape, as all slots. */
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

/** How weights move along their gradient. One file an optimizer. */
export interface OptimizerDefinition<Kind extends OptimizerKind = OptimizerKind> {
  readonly kind: Kind;
  readonly label: string;
  /** One line for the recipe tab. */
  readonly doc: string;
  /** Names of the tensors that it keeps for each weight between steps; they start at zero. */
  slots(settings: OptimizerSettings<Kind>): readonly string[];
  /** Adds the ops of one update. */
  update(context: OptimizerContext<Kind>): { readonly weights: Value; readonly slots: readonly Value[] };
}
