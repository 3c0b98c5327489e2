import { z } from 'zod';
import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';

export interface OptimizerContext<Settings> {
  readonly builder: ProgramBuilder;
  readonly settings: Settings;
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

/** What every optimizer says of itself, whatever its settings are. */
interface OptimizerWords<Kind extends string> {
  /** Its name in recipes. */
  readonly kind: Kind;
  readonly label: string;
  /** One line for the recipe tab. */
  readonly doc: string;
  /** A learning rate to begin with. */
  readonly start: number;
}

/** An optimizer: the update rule of weights, and the settings that a recipe may give. One file per optimizer. */
export interface OptimizerDefinition<
  Kind extends string = string,
  Settings = { readonly kind: string; readonly learningRate: number; readonly weightDecay: number },
> extends OptimizerWords<Kind> {
  /** The recipe's `optimizer`. Labels and help of its fields are their titles and descriptions. */
  readonly schema: z.ZodType<Settings>;
  /** Names of the tensors kept per weight between steps, initialised to zero. */
  slots(settings: Settings): readonly string[];
  /** Adds the ops of one update. */
  update(context: OptimizerContext<Settings>): { readonly weights: Value; readonly slots: readonly Value[] };
}

/** Defines an optimizer by the settings that it has beyond a learning rate and a weight decay. */
export function defineOptimizer<const Kind extends string, Shape extends z.ZodRawShape>(
  definition: OptimizerWords<Kind> & {
    /** What its weight decay does, for the recipe tab. */
    readonly decay: string;
    readonly settings: Shape;
    slots(settings: z.output<z.ZodObject<Shape>>): readonly string[];
    update(context: OptimizerContext<z.output<z.ZodObject<Shape>>>): ReturnType<OptimizerDefinition['update']>;
  },
) {
  const { decay, settings, ...rest } = definition;
  const schema = z
    .object({
      kind: z.literal(definition.kind),
      learningRate: z.number().positive(),
      ...settings,
      weightDecay: z.number().min(0).default(0).meta({ title: 'weight decay', description: decay }),
    })
    .strict();
  return { ...rest, schema };
}
