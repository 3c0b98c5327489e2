import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';
import { arithmetic } from '../../program/arithmetic';
import { weightedByClass } from './classWeights';
import { defineLoss } from './definition';
import { meanPerExample } from './perExample';
import { labelSmoothing } from './settings';
import { say } from '../../messages/saying';

/**
 * −ln of the probability that softmax gives the true class; the mean over pixels where there is a class a pixel. Taken
 * from the scores below the softmax, which is exact where the probability itself would round to 0 or 1.
 */
export const crossEntropy = defineLoss({
  kind: 'crossEntropy',
  label: 'Cross-entropy',
  doc: 'For classification: the negative log-probability of the true class.',
  settings: { labelSmoothing },
  targets: ['classes'],
  weighted: true,
  activation: () => 'softmax',
  problem: ({ channels }) =>
    channels === 1
      ? say(
          'training',
          'alwaysZero',
          { of: 'loss', key: 'crossEntropy', english: 'Cross-entropy' },
          { of: 'loss', key: 'binaryCrossEntropy', english: 'binary cross-entropy' },
        )
      : undefined,
  lower: (context) => {
    const { builder, scores, target, settings } = context;
    const axis = scores.shape.length - 1;
    const smoothing = settings.labelSmoothing;
    const [hard] = builder.apply('softmaxCrossEntropy', [scores, target], { axis });
    const losses = smoothing > 0 ? smoothed(builder, hard!, scores, target, smoothing) : hard!;
    return meanPerExample(context, weightedByClass(context, losses));
  },
  prediction: ({ builder, scores }) => builder.one('softmax', [scores], { axis: scores.shape.length - 1 }),
});

/**
 * With smooth targets the loss is (1 − ε)·hard + ε·mean over classes of −ln p. Both share ln Σ exp(scores), so what they
 * differ by is ε·(score of the true class − mean score).
 */
function smoothed(builder: ProgramBuilder, hard: Value, scores: Value, target: Value, smoothing: number): Value {
  const { add, sub, mul } = arithmetic(builder);
  const axis = scores.shape.length - 1;
  const over = { axes: [axis], keepDims: false };
  const chosen = mul(scores, builder.one('oneHot', [target], { depth: scores.shape[axis]! }));
  const lead = sub(builder.one('reduceSum', [chosen], over), builder.one('reduceMean', [scores], over));
  return add(hard, mul(lead, smoothing));
}
