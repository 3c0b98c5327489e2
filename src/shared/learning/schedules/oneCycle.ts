import type { ScheduleDefinition } from './definition';

/** Smith & Topin 2018, as PyTorch's OneCycleLR computes it with cosines in two phases. Momentum is not cycled. */
export const oneCycle: ScheduleDefinition<'oneCycle'> = {
  kind: 'oneCycle',
  label: 'One cycle',
  doc: 'Rises from a small rate to the learning rate, then decays to almost zero. Allows larger learning rates.',
  factor: ({ step, totalSteps }, { rise, divisor, finalDivisor }) => {
    const peak = Math.max(rise * totalSteps - 1, 0);
    if (step < peak) return between(1 / divisor, 1, step / peak);
    const fall = totalSteps - 1 - peak;
    return between(1, 1 / (divisor * finalDivisor), fall > 0 ? Math.min((step - peak) / fall, 1) : 0);
  },
};

/** From one value to another along half a cosine, as `share` goes from 0 to 1. */
function between(from: number, to: number, share: number): number {
  return to + ((from - to) * (1 + Math.cos(Math.PI * share))) / 2;
}
