import { z } from 'zod';
import { defineSchedule } from './definition';

/** Multiplied by `factor` each time `every` epochs have passed. */
export const step = defineSchedule({
  kind: 'step',
  label: 'Step',
  doc: 'Multiplies the learning rate by a factor every N epochs.',
  settings: { every: z.number().int().positive(), factor: z.number().positive() },
  factor: ({ step, stepsPerEpoch }, { every, factor }) =>
    factor ** Math.floor(step / (every * Math.max(stepsPerEpoch, 1))),
});
