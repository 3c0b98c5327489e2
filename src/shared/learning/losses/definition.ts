import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';
import type { Recipe } from '../../document/schema';
import type { Shape } from '../../tensor/shape';
import type { TensorType } from '../../tensor/types';

export type LossKind = Recipe['loss'];

/** What examples are labelled with: the index of a class (one an example, or one a pixel), or numbers to be met. */
export type TargetKind = 'classes' | 'values';

export interface LossContext {
  readonly builder: ProgramBuilder;
  /** What the network gives, [batch, …, channels], channels last. */
  readonly output: Value;
  /** The same below a softmax that ends the drawing, else `output` itself. */
  readonly scores: Value;
  readonly target: Value;
  readonly targetKind: TargetKind;
  /**
   * Label smoothing (Szegedy et al. 2016): the share ε of a class target that is spread evenly over all K classes, so
   * that the true one is wanted with 1 − ε + ε/K and each other with ε/K. 0 for targets that are no classes.
   */
  readonly smoothing: number;
}

/** How far an output is from its target. One file a loss. */
export interface LossDefinition {
  readonly kind: LossKind;
  readonly label: string;
  /** One line for the recipe tab. */
  readonly doc: string;
  /** Kinds of targets that it takes. */
  readonly targets: readonly TargetKind[];
  /** Adds its ops and returns the loss of each example, [batch]. */
  lower(context: LossContext): Value;
  /** From the network's output to what is shown as its prediction: probabilities, or the output as it is. */
  prediction(context: Pick<LossContext, 'builder' | 'output' | 'scores'>): Value;
}

/** The target of one example for an output of this shape (both without the batch axis). */
export function targetType(output: Shape, kind: TargetKind): TensorType {
  return kind === 'classes' ? { shape: output.slice(0, -1), dtype: 'int32' } : { shape: output, dtype: 'float32' };
}
