import { z } from 'zod';
import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';
import type { Saying } from '../../messages/saying';
import type { Shape } from '../../tensor/shape';
import type { TensorType } from '../../tensor/types';

/**
 * The kind of targets. `classes`: class indices, one per example or one per position (int32, the output's shape without
 * its last axis). `labels`: 1 for each of many classes that hold, else 0 (float32, the output's shape). `values`: numbers to
 * regress (float32, the output's shape).
 */
export type TargetKind = 'classes' | 'labels' | 'values';

/** What a loss has to know of the output that it is computed on. */
export interface LossOutput {
  readonly targetKind: TargetKind;
  /** The extent of the output's last axis: classes, labels or values. */
  readonly channels: number;
}

/** The final activation whose input (the scores) a loss is computed on, because that is exact. */
export type FinalActivation = 'softmax' | 'sigmoid';

export interface LossContext<Settings = unknown> {
  readonly builder: ProgramBuilder;
  readonly settings: Settings;
  /** The network's output, [batch, …, channels], channels last. */
  readonly output: Value;
  /** The input of the final activation that the loss names, else `output` itself. The output's shape. */
  readonly scores: Value;
  readonly target: Value;
  readonly targetKind: TargetKind;
  /**
   * Where a class is ignored: 1 at each position that counts and 0 at each that has that class, float32, the shape of
   * `target`, which has class 0 there.
   */
  readonly counted?: Value;
  /**
   * What the loss of each class is multiplied by, float32 [classes]; of two classes where the output has one value. The
   * mean over the batch is not divided by their sum, as with Keras's `class_weight`.
   */
  readonly classWeights?: Value;
}

/** What a prediction is made of. */
export type PredictionContext = Pick<LossContext, 'builder' | 'output' | 'scores' | 'targetKind'>;

/** A loss function, and the settings that a recipe may give. One file per loss. */
export interface LossDefinition<Kind extends string = string, Settings = { readonly kind: string }> {
  /** Its name in recipes. */
  readonly kind: Kind;
  readonly label: string;
  /** One line for the recipe tab. */
  readonly doc: string;
  /** The recipe's `loss`. Labels and help of its fields are their titles and descriptions. */
  readonly schema: z.ZodType<Settings>;
  /** The kinds of targets it supports. */
  readonly targets: readonly TargetKind[];
  /** Whether it uses class weights. */
  readonly weighted?: boolean;
  /** Whether it is a number of an example as a whole, not a mean over its positions: then examples weigh alike, however many count. */
  readonly ofExample?: boolean;
  /** The activation that its scores are the input of; nothing where it is computed on the output. */
  activation?(output: LossOutput): FinalActivation;
  /** Why it can't be used on such an output, and what to do; only asked for targets that it supports. */
  problem?(output: LossOutput, settings: Settings): Saying | undefined;
  /** Adds its ops and returns the loss of each example over the positions that count, [batch]. */
  lower(context: LossContext<Settings>): Value;
  /** Converts the network's output to the displayed prediction: probabilities, or the output unchanged. */
  prediction(context: PredictionContext): Value;
}

/** Defines a loss by its settings. */
export function defineLoss<const Kind extends string, Fields extends z.ZodRawShape>(
  definition: Omit<LossDefinition<Kind>, 'schema' | 'problem' | 'lower'> & {
    readonly settings: Fields;
    problem?(output: LossOutput, settings: z.output<z.ZodObject<Fields>>): Saying | undefined;
    lower(context: LossContext<z.output<z.ZodObject<Fields>>>): Value;
  },
) {
  const { settings, ...rest } = definition;
  return { ...rest, schema: z.object({ kind: z.literal(definition.kind), ...settings }).strict() };
}

/** The target of one example for an output of this shape (both without the batch axis). */
export function targetType(output: Shape, kind: TargetKind): TensorType {
  return kind === 'classes' ? { shape: output.slice(0, -1), dtype: 'int32' } : { shape: output, dtype: 'float32' };
}
