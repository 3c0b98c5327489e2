import type { ScheduleRecipe } from '../../document/schema';

export type ScheduleKind = ScheduleRecipe['kind'];
export type ScheduleSettings<Kind extends ScheduleKind> = Extract<ScheduleRecipe, { kind: Kind }>;

export interface Progress {
  /** Steps done before this one, from 0. */
  readonly step: number;
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
  /** How often the rate has been reduced because nothing improved any more; 0 where absent. */
  readonly reductions?: number;
}

/** How the learning rate moves in the course of a run. One file a schedule. */
export interface ScheduleDefinition<Kind extends ScheduleKind = ScheduleKind> {
  readonly kind: Kind;
  readonly label: string;
  /** One line for the recipe tab. */
  readonly doc: string;
  /** What the recipe's learning rate is multiplied by at this step. */
  factor(progress: Progress, settings: ScheduleSettings<Kind>): number;
}
