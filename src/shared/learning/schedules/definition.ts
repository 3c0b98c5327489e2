import { z } from 'zod';

export interface Progress {
  /** Steps done before this one, from 0. */
  readonly step: number;
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
  /** Number of reductions on a plateau so far; 0 where absent. */
  readonly reductions?: number;
}

/** A learning rate schedule, and the settings that a recipe may give. One file per schedule. */
export interface ScheduleDefinition<Kind extends string = string, Settings = { readonly kind: string }> {
  /** Its name in recipes. */
  readonly kind: Kind;
  readonly label: string;
  /** One line for the recipe tab. */
  readonly doc: string;
  /** The recipe's `schedule`. */
  readonly schema: z.ZodType<Settings>;
  /** What the recipe's learning rate is multiplied by at this step. */
  factor(progress: Progress, settings: Settings): number;
}

/** Defines a schedule by its settings. */
export function defineSchedule<const Kind extends string, Shape extends z.ZodRawShape>(
  definition: Pick<ScheduleDefinition<Kind>, 'kind' | 'label' | 'doc'> & {
    readonly settings: Shape;
    factor(progress: Progress, settings: z.output<z.ZodObject<Shape>>): number;
  },
) {
  const { settings, ...rest } = definition;
  return { ...rest, schema: z.object({ kind: z.literal(definition.kind), ...settings }).strict() };
}
