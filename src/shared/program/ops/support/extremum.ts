import type { Value } from '../../program';
import type { GradientContext } from '../definition';
import { sumToShape } from './broadcasting';

/**
 * The gradients of a maximum or minimum: all of it goes to the operand that was taken, and to the left one where both
 * are equal, as TensorFlow does.
 * @param rightTaken the comparison, left with right, that is true where the right one was taken
 */
export function chosenGradients(
  {
    builder,
    inputs: [left, right],
    outputGradients: [gradient],
    needs,
  }: GradientContext<'maximum'> | GradientContext<'minimum'>,
  rightTaken: 'less' | 'greater',
): (Value | null)[] {
  if (!gradient) return [null, null];
  const zero = builder.constant(0);
  const isRight = builder.one(rightTaken, [left!, right!]);
  return [
    needs(0) ? sumToShape(builder, builder.one('select', [isRight, zero, gradient]), left!.shape) : null,
    needs(1) ? sumToShape(builder, builder.one('select', [isRight, gradient, zero]), right!.shape) : null,
  ];
}
