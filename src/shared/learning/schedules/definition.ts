import type { ScheduleRecipe } from '../../document/schema';

export type ScheduleKind = ScheduleRecipe['kind'];
export type ScheduleSettings<Kind extends ScheduleKind> = Extract<ScheduleRecipe, { kind: Kind }>;

export interface Progress {
  /** Steps done before this one, from 0. */
  readonly step: number;
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
  /** Number of reductions on a plateau so far; 0 where absent. */
  readonly reductions?: number;
}

/** A learning rate schedule. One file per schedule. */
export interface ScheduleDefinition<Kind extends ScheduleKind = ScheduleKind> {
  readonly kind: Kind;
  readonly label: string;
  /** One line for the recipe tab. */
  readonly doc: string;
  /** What the recipe's learning rate is multiplied by at this step. */
  factor(progress: Progress, settings: ScheduleSettings<Kind>): number;
}
