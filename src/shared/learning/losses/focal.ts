import { z } from 'zod';
import { arithmetic } from '../../program/arithmetic';
import type { Value } from '../../program/program';
import { weightedByClass } from './classWeights';
import { defineLoss, type LossContext } from './definition';
import { logSumExp } from './logSumExp';
import { meanPerExample } from './perExample';
import { probabilities, usualActivation } from './probabilities';
import { targetVector } from './target';

/** Below any score, and far from the largest float32. */
const excluded = -1e9;

/**
 * Lin et al. 2017: −α·(1 − p)^γ·ln p of the true class' probability p. With z the log-odds of the true class it is
 * α·softplus(−z)·exp(−γ·softplus(z)), which is exact where p rounds to 0 or 1.
 */
export const focal = defineLoss({
  kind: 'focal',
  label: 'Focal',
  doc: 'Cross-entropy that attends to hard examples: what is already right with confidence counts little.',
  settings: {
    gamma: z
      .number()
      .min(0)
      .max(20)
      .default(2)
      .meta({ title: 'γ', description: 'How little confident answers count; 0 is plain cross-entropy.' }),
    alpha: z.number().gt(0).lt(1).default(0.25).meta({
      title: 'α',
      description:
        'Weight of label 1; label 0 has 1 − α. Where the output has a value for each of many classes, the weight of all.',
    }),
  },
  targets: ['classes', 'labels'],
  weighted: true,
  activation: usualActivation,
  lower: (context) => {
    const { builder, scores, settings, targetKind } = context;
    const { mul } = arithmetic(builder);
    const many = usualActivation({ targetKind, channels: scores.shape.at(-1)! }) === 'softmax';
    const { odds, alpha } = many
      ? { odds: oddsOfClass(context), alpha: settings.alpha }
      : oddsOfLabels(context, settings.alpha);
    const entropy = builder.one('softplus', [builder.one('neg', [odds])]);
    const attention = builder.one('exp', [mul(builder.one('softplus', [odds]), -settings.gamma)]);
    const losses = mul(mul(entropy, attention), alpha);
    return meanPerExample(context, weightedByClass(context, losses));
  },
  prediction: probabilities,
});

/** ln p − ln(1 − p) of the true class: its score without ln Σ exp of the other classes' scores. [batch, …] */
function oddsOfClass({ builder, scores, target }: LossContext): Value {
  const { sub, mul } = arithmetic(builder);
  const axis = scores.shape.length - 1;
  const truth = builder.one('oneHot', [target], { depth: scores.shape[axis]! });
  const isTrue = builder.one('greater', [truth, builder.constant(0)]);
  const others = builder.one('select', [isTrue, builder.constant(excluded), scores]);
  const score = builder.one('reduceSum', [mul(scores, truth)], { axes: [axis], keepDims: false });
  return sub(score, logSumExp(builder, others));
}

/** The same for each label, which stands alone, and α as it applies to its target. The output's shape. */
function oddsOfLabels(context: LossContext, alpha: number) {
  const { add, mul, sub } = arithmetic(context.builder);
  const target = targetVector(context);
  return {
    odds: mul(sub(mul(target, 2), 1), context.scores),
    alpha: add(mul(target, 2 * alpha - 1), 1 - alpha),
  };
}
