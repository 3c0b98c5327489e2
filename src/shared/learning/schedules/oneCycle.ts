import { z } from 'zod';
import { defineSchedule } from './definition';

/** Smith & Topin 2018, as PyTorch's OneCycleLR computes it with cosines in two phases. Momentum is not cycled. */
export const oneCycle = defineSchedule({
  kind: 'oneCycle',
  label: 'One cycle',
  doc: 'Rises from a small rate to the learning rate, then decays to almost zero. Allows larger learning rates.',
  settings: {
    /** The fraction of the run during which the learning rate rises. */
    rise: z.number().gt(0).lt(1).default(0.3),
    /** The first rate is the learning rate divided by this, the last one that divided by `finalDivisor` once more. */
    divisor: z.number().min(1).default(25),
    finalDivisor: z.number().min(1).default(10_000),
  },
  factor: ({ step, totalSteps }, { rise, divisor, finalDivisor }) => {
    const peak = Math.max(rise * totalSteps - 1, 0);
    if (step < peak) return between(1 / divisor, 1, step / peak);
    const fall = totalSteps - 1 - peak;
    return between(1, 1 / (divisor * finalDivisor), fall > 0 ? Math.min((step - peak) / fall, 1) : 0);
  },
});

/** From one value to another along half a cosine, as `share` goes from 0 to 1. */
function between(from: number, to: number, share: number): number {
  return to + ((from - to) * (1 + Math.cos(Math.PI * share))) / 2;
}
