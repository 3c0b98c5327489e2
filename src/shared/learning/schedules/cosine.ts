import { defineSchedule } from './definition';

/** Loshchilov & Hutter 2017, without restarts. */
export const cosine = defineSchedule({
  kind: 'cosine',
  label: 'Cosine',
  doc: 'Decays from the learning rate to zero at the last step, along half a cosine.',
  settings: {},
  factor: ({ step, totalSteps }) => (1 + Math.cos(Math.PI * Math.min(step / Math.max(totalSteps, 1), 1))) / 2,
});
