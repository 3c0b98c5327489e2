import type { ScheduleDefinition } from './definition';

export const step: ScheduleDefinition<'step'> = {
  kind: 'step',
  label: 'Step',
  doc: 'Multiplies the learning rate by a factor each time so many epochs have passed.',
  factor: ({ step, stepsPerEpoch }, { every, factor }) =>
    factor ** Math.floor(step / (every * Math.max(stepsPerEpoch, 1))),
};
