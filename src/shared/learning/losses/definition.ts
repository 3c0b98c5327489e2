import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';
import type { Shape } from '../../tensor/shape';
import type { TensorType } from '../../tensor/types';

/**
 * The kind of targets. `classes`: class indices, one per example or one per position (int32, the output's shape without
 * its last axis). `labels`: 1 for each of many classes that hold, else 0 (float32, the output's shape). `values`: numbers to
 * regress (float32, the output's shape).
 */
export type TargetKind = 'classes' | 'labels' | 'values';

export interface LossContext {
  readonly builder: ProgramBuilder;
  /** The network's output, [batch, …, channels], channels last. */
  readonly output: Value;
  /** The input of a final softmax (the logits), else `output` itself. */
  readonly scores: Value;
  readonly target: Value;
  readonly targetKind: TargetKind;
  /**
   * Label smoothing (Szegedy et al. 2016): the fraction ε of a class target that is spread evenly over all K classes: the
   * true class gets 1 − ε + ε/K, each other ε/K. 0 for targets that are not classes.
   */
  readonly smoothing: number;
}

/** A loss function. One file per loss. */
export interface LossDefinition {
  /** Its name in recipes. */
  readonly kind: string;
  readonly label: string;
  /** One line for the recipe tab. */
  readonly doc: string;
  /** The kinds of targets it supports. */
  readonly targets: readonly TargetKind[];
  /** Adds its ops and returns the loss of each example, [batch]. */
  lower(context: LossContext): Value;
  /** Converts the network's output to the displayed prediction: probabilities, or the output unchanged. */
  prediction(context: Pick<LossContext, 'builder' | 'output' | 'scores'>): Value;
}

/** The target of one example for an output of this shape (both without the batch axis). */
export function targetType(output: Shape, kind: TargetKind): TensorType {
  return kind === 'classes' ? { shape: output.slice(0, -1), dtype: 'int32' } : { shape: output, dtype: 'float32' };
}
