import { z } from 'zod';
import { improvement } from '../improvement';
import { defineSchedule } from './definition';

/** When to reduce depends on the run: `Watcher` counts epochs, like Keras's ReduceLROnPlateau. */
export const plateau = defineSchedule({
  kind: 'plateau',
  label: 'Reduce on plateau',
  doc: 'Multiplies the learning rate by a factor when the test metric stops improving.',
  settings: {
    factor: z.number().gt(0).lt(1).default(0.1),
    ...improvement(3, 1e-4),
    cooldown: z.number().int().min(0).max(100_000).default(0),
  },
  factor: ({ reductions = 0 }, { factor }) => factor ** reductions,
});
