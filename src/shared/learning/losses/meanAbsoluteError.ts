import { defineLoss } from './definition';
import { meanPerExample } from './perExample';
import { targetVector } from './target';

/** The mean of |output − target| over all outputs of an example; a class counts as a vector with a single 1. */
export const meanAbsoluteError = defineLoss({
  kind: 'meanAbsoluteError',
  label: 'Mean absolute error',
  doc: 'For regression with outliers: the distance, averaged over the outputs.',
  settings: {},
  targets: ['values', 'classes', 'labels'],
  lower: (context) => {
    const { builder, output } = context;
    const distance = builder.one('abs', [builder.one('sub', [output, targetVector(context)])]);
    return meanPerExample(context, distance);
  },
  prediction: ({ output }) => output,
});
