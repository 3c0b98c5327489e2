import type { ScheduleDefinition } from './definition';

/** Loshchilov & Hutter 2017, without restarts. */
export const cosine: ScheduleDefinition<'cosine'> = {
  kind: 'cosine',
  label: 'Cosine',
  doc: 'Decays from the learning rate to zero at the last step, along half a cosine.',
  factor: ({ step, totalSteps }) => (1 + Math.cos(Math.PI * Math.min(step / Math.max(totalSteps, 1), 1))) / 2,
};
