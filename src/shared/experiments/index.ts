import { degradation } from './degradation';
import type { Experiment } from './definition';
import { vanishingGradients } from './vanishingGradients';

/** Every experiment, by the name that the command line knows it by. */
export const experiments = {
  degradation,
  'vanishing-gradients': vanishingGradients,
} as const satisfies Record<string, Experiment>;

export type ExperimentName = keyof typeof experiments;

/** Throws where there is none of this name. */
export function experimentOf(name: string): Experiment {
  if (Object.hasOwn(experiments, name)) return experiments[name as ExperimentName];
  throw new Error(`There is no experiment “${name}”; there are ${experimentNames.join(', ')}.`);
}

export const experimentNames = Object.keys(experiments) as ExperimentName[];
