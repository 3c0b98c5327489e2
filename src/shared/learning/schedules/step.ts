import type { ScheduleDefinition } from './definition';

export const step: ScheduleDefinition<'step'> = {
  kind: 'step',
  label: 'Step',
  doc: 'Multiplies the learning rate by a factor every N epochs.',
  factor: ({ step, stepsPerEpoch }, { every, factor }) =>
    factor ** Math.floor(step / (every * Math.max(stepsPerEpoch, 1))),
};
