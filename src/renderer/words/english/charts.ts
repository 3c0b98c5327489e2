import { area } from '../areas/area';

/** Curves and their settings. */
export const chartsWords = area('charts', {
  step: (step: string) => `step ${step}`,
  train: 'train',
  validation: 'validation',
  partialLosses: 'Training loss of each output, before weighting',
  metricShown: 'Metric shown',
  byStep: (title: string) => `${title} by training step`,
  smoothing: 'smoothing',
  smoothingHelp: 'Averages each point with the points before it. 0 shows every step as it is.',
  logarithmic: 'log loss',
  logarithmicHelp: 'Logarithmic axis: small losses stay readable.',
  marks: {
    learningRate: 'learning rate changed',
    paused: 'paused',
    resumed: 'resumed',
    checkpoint: 'checkpoint',
    reduced: 'learning rate reduced',
    stoppedEarly: 'stopped early',
    best: 'best weights kept',
  },
});
