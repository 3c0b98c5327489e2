import type { ScheduleDefinition } from './definition';

export const constant: ScheduleDefinition<'constant'> = {
  kind: 'constant',
  label: 'Constant',
  doc: 'Keeps the learning rate constant.',
  factor: () => 1,
};
