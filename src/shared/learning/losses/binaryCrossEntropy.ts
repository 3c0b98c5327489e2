import { arithmetic } from '../../program/arithmetic';
import { weightedByClass } from './classWeights';
import { defineLoss } from './definition';
import { meanPerExample } from './perExample';
import { labelSmoothing } from './settings';
import { targetVector } from './target';
import { say } from '../../messages/saying';

/**
 * −t·ln p − (1 − t)·ln(1 − p), where p = sigmoid(score), averaged over labels and positions. Taken from the scores as
 * softplus(score) − t·score, which is exact where p would round to 0 or 1. A smooth target is t·(1 − ε) + ε/2.
 */
export const binaryCrossEntropy = defineLoss({
  kind: 'binaryCrossEntropy',
  label: 'Binary cross-entropy',
  doc: 'For yes or no: two classes as one value, or many labels that each hold or not.',
  settings: { labelSmoothing },
  targets: ['labels', 'classes'],
  weighted: true,
  activation: () => 'sigmoid',
  problem: ({ targetKind, channels }) =>
    targetKind === 'classes' && channels > 1
      ? say(
          'training',
          'binaryNeedsOne',
          { of: 'loss', key: 'binaryCrossEntropy', english: 'Binary cross-entropy' },
          channels,
          { of: 'loss', key: 'crossEntropy', english: 'cross-entropy' },
        )
      : undefined,
  lower: (context) => {
    const { builder, scores, settings } = context;
    const { add, sub, mul } = arithmetic(builder);
    const smoothing = settings.labelSmoothing;
    const hard = targetVector(context);
    const target = smoothing > 0 ? add(mul(hard, 1 - smoothing), smoothing / 2) : hard;
    const losses = sub(builder.one('softplus', [scores]), mul(target, scores));
    return meanPerExample(context, weightedByClass(context, losses));
  },
  prediction: ({ builder, scores }) => builder.one('sigmoid', [scores]),
});
