import { arithmetic } from '../../program/arithmetic';
import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';

/**
 * ln Σ exp(scores) over the last axis, exact for scores of any size: the cross-entropy of the largest score is what the
 * sum exceeds that score by.
 */
export function logSumExp(builder: ProgramBuilder, scores: Value): Value {
  const axis = scores.shape.length - 1;
  const largest = builder.one('argMax', [scores], { axis });
  const [excess] = builder.apply('softmaxCrossEntropy', [scores, largest], { axis });
  const chosen = builder.one('mul', [scores, builder.one('oneHot', [largest], { depth: scores.shape[axis]! })]);
  return arithmetic(builder).add(excess!, builder.one('reduceSum', [chosen], { axes: [axis], keepDims: false }));
}
