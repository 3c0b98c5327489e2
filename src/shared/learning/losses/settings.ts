import { z } from 'zod';
import type { LossOutput } from './definition';
import { say } from '../../messages/saying';

/** Settings that several losses have. */

/**
 * Label smoothing (Szegedy et al. 2016): the fraction ε of a class target that is spread evenly over all K classes: the
 * true class gets 1 − ε + ε/K, each other ε/K.
 */
export const labelSmoothing = z.number().min(0).lt(1).default(0).meta({
  title: 'label smoothing',
  description:
    'Spreads this fraction of each target evenly over all classes, which tempers overconfidence; 0.1 is typical.',
});

/** Why targets can't be smoothed: only class numbers can. */
export function smoothingProblem({ targetKind }: LossOutput, settings: { readonly labelSmoothing: number }) {
  return settings.labelSmoothing > 0 && targetKind !== 'classes'
    ? say('training', 'smoothing', say('parts', targetKind))
    : undefined;
}
