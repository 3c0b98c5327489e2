import type { ScheduleDefinition } from './definition';

/** When to reduce depends on the run: `Watcher` counts epochs, like Keras's ReduceLROnPlateau. */
export const plateau: ScheduleDefinition<'plateau'> = {
  kind: 'plateau',
  label: 'Reduce on plateau',
  doc: 'Multiplies the learning rate by a factor when the test metric stops improving.',
  factor: ({ reductions = 0 }, { factor }) => factor ** reductions,
};
