import { defineLoss } from './definition';
import { meanPerExample } from './perExample';
import { labelSmoothing, smoothingProblem } from './settings';
import { targetVector } from './target';

/** The mean of (output − target)² over all outputs of an example; a class counts as a vector with a single 1. */
export const meanSquaredError = defineLoss({
  kind: 'meanSquaredError',
  label: 'Mean squared error',
  doc: 'For regression: the squared error, averaged over the outputs.',
  settings: { labelSmoothing },
  targets: ['classes', 'labels', 'values'],
  problem: smoothingProblem,
  lower: (context) => {
    const { builder, output, settings } = context;
    const distance = builder.one('sub', [output, targetVector(context, settings.labelSmoothing)]);
    return meanPerExample(context, builder.one('square', [distance]));
  },
  prediction: ({ output }) => output,
});
