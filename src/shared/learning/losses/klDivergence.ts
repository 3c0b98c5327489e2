import { arithmetic } from '../../program/arithmetic';
import { defineLoss } from './definition';
import { logSumExp } from './logSumExp';
import { meanPerExample } from './perExample';
import { say } from '../../messages/saying';

/**
 * Kullback and Leibler 1951: Σ t·(ln t − ln p) over the last axis, the mean over positions, where p is the softmax of the
 * scores. A target of 0 adds nothing.
 */
export const klDivergence = defineLoss({
  kind: 'klDivergence',
  label: 'KL divergence',
  doc: 'For targets that are probabilities of many classes, such as another network’s answers.',
  settings: {},
  targets: ['values'],
  activation: () => 'softmax',
  problem: ({ channels }) =>
    channels === 1
      ? say(
          'training',
          'needsClasses',
          { of: 'loss', key: 'klDivergence', english: 'KL divergence' },
          { of: 'loss', key: 'meanSquaredError', english: 'mean squared error' },
        )
      : undefined,
  lower: (context) => {
    const { builder, scores, target } = context;
    const { sub, mul } = arithmetic(builder);
    const axis = scores.shape.length - 1;
    const total = builder.one('reshape', [logSumExp(builder, scores)], { shape: scores.shape.toSpliced(axis, 1, 1) });
    const present = builder.one('greater', [target, builder.constant(0)]);
    // ln 1 = 0 where t = 0, whose logarithm is not finite.
    const information = builder.one('log', [builder.one('select', [present, target, builder.constant(1)])]);
    const losses = mul(target, sub(information, sub(scores, total)));
    const divergence = builder.one('reduceSum', [losses], { axes: [axis], keepDims: false });
    return meanPerExample(context, divergence);
  },
  prediction: ({ builder, scores }) => builder.one('softmax', [scores], { axis: scores.shape.length - 1 }),
});
