import type { LossDefinition } from './definition';
import { meanPerExample } from './perExample';

/**
 * −ln of the probability that softmax gives the true class; the mean over pixels where there is a class a pixel. Taken
 * from the scores below the softmax, which is exact where the probability itself would round to 0 or 1.
 */
export const crossEntropy: LossDefinition = {
  kind: 'crossEntropy',
  label: 'Cross-entropy',
  doc: 'For classes: small when the true class gets a probability near 1.',
  targets: ['classes'],
  lower: ({ builder, scores, target }) => {
    const [losses] = builder.apply('softmaxCrossEntropy', [scores, target], { axis: scores.shape.length - 1 });
    return meanPerExample(builder, losses!, scores.shape[0]!);
  },
  prediction: ({ builder, scores }) => builder.one('softmax', [scores], { axis: scores.shape.length - 1 }),
};
