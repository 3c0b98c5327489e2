import type { ScheduleDefinition } from './definition';

/** When it is reduced depends on the run: `Watcher` counts, as Keras's ReduceLROnPlateau does. */
export const plateau: ScheduleDefinition<'plateau'> = {
  kind: 'plateau',
  label: 'Reduce on plateau',
  doc: 'Stays as it is until the test images say that training no longer helps; then it is multiplied by the factor.',
  factor: ({ reductions = 0 }, { factor }) => factor ** reductions,
};
