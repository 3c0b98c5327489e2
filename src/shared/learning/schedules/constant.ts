import type { ScheduleDefinition } from './definition';

export const constant: ScheduleDefinition<'constant'> = {
  kind: 'constant',
  label: 'Constant',
  doc: 'The learning rate stays as it is.',
  factor: () => 1,
};
