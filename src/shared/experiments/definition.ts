import type { NetloomDocument } from '../document/schema';

/** How much an experiment trains: `small` shows that it works within a minute, `full` is meant to be believed. */
export const experimentSizes = ['small', 'full'] as const;

export type ExperimentSize = (typeof experimentSizes)[number];

/** What a network came to: the mean over its seeds. */
export interface Outcome {
  /** The drawing's name. */
  readonly network: string;
  /** Of the last epoch, on the training examples. */
  readonly train: Measured;
  readonly test: Measured;
}

export interface Measured {
  readonly loss: number;
  readonly metrics: Readonly<Record<string, number>>;
}

/** A comparison of networks that are trained one after another. */
export interface Experiment {
  readonly label: string;
  /** What it answers, as a question. */
  readonly question: string;
  /** Where it is taught. */
  readonly lecture: string;
  /** What is trained, in this order; each with its recipe, on data that need no download. */
  drawings(size: ExperimentSize): readonly NetloomDocument[];
  /**
   * What the outcomes say, in words and numbers, also where they do not say what was expected.
   * @param outcomes one of each drawing, in their order
   */
  answer(outcomes: readonly Outcome[]): string;
}
