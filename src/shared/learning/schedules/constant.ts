import { defineSchedule } from './definition';

export const constant = defineSchedule({
  kind: 'constant',
  label: 'Constant',
  doc: 'Keeps the learning rate constant.',
  settings: {},
  factor: () => 1,
});
