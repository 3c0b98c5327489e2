import { z } from 'zod';
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

export interface LossContext<Settings> {
  readonly builder: ProgramBuilder;
  readonly settings: Settings;
  /** The network's output, [batch, …, channels], channels last. */
  readonly output: Value;
  /** The input of a final softmax (the logits), else `output` itself. */
  readonly scores: Value;
  readonly target: Value;
  readonly targetKind: TargetKind;
}

/** What every loss says of itself, whatever its settings are. */
interface LossWords<Kind extends string> {
  /** Its name in recipes. */
  readonly kind: Kind;
  readonly label: string;
  /** One line for the recipe tab. */
  readonly doc: string;
  /** The kinds of targets it supports. */
  readonly targets: readonly TargetKind[];
}

/** A loss function, and the settings that a recipe may give. One file per loss. */
export interface LossDefinition<
  Kind extends string = string,
  Settings = { readonly kind: string },
> extends LossWords<Kind> {
  /** The recipe's `loss`. */
  readonly schema: z.ZodType<Settings>;
  /** Adds its ops and returns the loss of each example, [batch]. */
  lower(context: LossContext<Settings>): Value;
  /** Converts the network's output to the displayed prediction: probabilities, or the output unchanged. */
  prediction(context: Pick<LossContext<Settings>, 'builder' | 'output' | 'scores'>): Value;
}

/** Defines a loss by its settings. */
export function defineLoss<const Kind extends string, Shape extends z.ZodRawShape>(
  definition: LossWords<Kind> & {
    readonly settings: Shape;
    lower(context: LossContext<z.output<z.ZodObject<Shape>>>): Value;
    prediction(context: Pick<LossContext<unknown>, 'builder' | 'output' | 'scores'>): Value;
  },
) {
  const { settings, ...rest } = definition;
  return { ...rest, schema: z.object({ kind: z.literal(definition.kind), ...settings }).strict() };
}

/**
 * Label smoothing (Szegedy et al. 2016): the fraction ε of a class target that is spread evenly over all K classes: the
 * true class gets 1 − ε + ε/K, each other ε/K.
 */
export const labelSmoothing = z.number().min(0).lt(1).default(0).meta({
  title: 'label smoothing',
  description: 'The fraction of a target that is spread evenly over all classes.',
});

/** The target of one example for an output of this shape (both without the batch axis). */
export function targetType(output: Shape, kind: TargetKind): TensorType {
  return kind === 'classes' ? { shape: output.slice(0, -1), dtype: 'int32' } : { shape: output, dtype: 'float32' };
}
