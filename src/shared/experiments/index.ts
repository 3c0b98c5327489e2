import { degradation } from './degradation';
import type { Experiment } from './definition';
import { vanishingGradients } from './vanishingGradients';

/** Every experiment, by the name that the command line knows it by. */
export const experiments = {
  degradation,
  'vanishing-gradients': vanishingGradients,
} as const satisfies Record<string, Experiment>;

export type ExperimentName = keyof typeof experiments;

export const experimentNames = Object.keys(experiments) as ExperimentName[];
