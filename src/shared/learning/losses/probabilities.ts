import type { Value } from '../../program/program';
import type { FinalActivation, LossOutput, PredictionContext } from './definition';

/** Classes exclude one another, so they share a softmax; labels, and two classes as one value, have a sigmoid each. */
export function usualActivation({ targetKind, channels }: LossOutput): FinalActivation {
  return targetKind === 'classes' && channels > 1 ? 'softmax' : 'sigmoid';
}

/** The probabilities of the scores below their usual activation; the output's shape. */
export function probabilities({ builder, scores, targetKind }: PredictionContext): Value {
  const axis = scores.shape.length - 1;
  const activation = usualActivation({ targetKind, channels: scores.shape[axis]! });
  return activation === 'softmax' ? builder.one('softmax', [scores], { axis }) : builder.one('sigmoid', [scores]);
}
