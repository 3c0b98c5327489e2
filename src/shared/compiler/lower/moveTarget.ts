import type { Field } from '../../data/field';
import type { AugmentationPlan } from '../../learning/augmentation';
import { moveBetweenPixels, moveBytes, type Source } from '../../learning/augmentation/lower';
import { movesAlong, movingProblem } from '../../learning/augmentation/movesAlong';
import { movesWholePixels } from '../../learning/augmentation/wholePixels';
import { SaidError } from '../../messages/saidError';
import { inEnglish } from '../../messages/saying';
import { arithmetic } from '../../program/arithmetic';
import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';
import { fromCanonical, toCanonical } from './order';

/**
 * Moves a target along with the images that it belongs to. What has no pixels stays. Throws where its pixels are not those of
 * the images.
 * @param values of a batch, as the data have them, channels last
 */
export function moveTarget(
  builder: ProgramBuilder,
  values: Value,
  field: Field,
  plan: AugmentationPlan,
  source: Source,
): Value {
  if (!movesAlong(field)) return values;
  const problem = movingProblem(field, plan);
  if (problem !== undefined) throw new SaidError(inEnglish(problem), problem);
  const { kind, classes = [], ignoreIndex = 0 } = field;
  const images = kind === 'mask' ? builder.one('reshape', [values], { shape: [...values.shape, 1] }) : values;
  const reshaped = (moved: Value) => builder.one('reshape', [moved], { shape: values.shape });
  if (movesWholePixels(plan)) return reshaped(moveBytes(builder, images, plan, source));
  const warped = (canonical: Value) =>
    toCanonical(builder, moveBetweenPixels(builder, fromCanonical(builder, canonical, 'image'), plan, source), 'image');
  if (kind === 'image') return warped(builder.one('cast', [values], { dtype: 'float32' }));
  // A class between two others is none: of the classes around a place the one with the largest share is taken.
  const depth = Math.max(2, classes.length);
  const moved = (numbers: Value, count: number): Value => {
    const shares = warped(builder.one('oneHot', [numbers], { depth: count }));
    return builder.one('argMax', [shares], { axis: shares.shape.length - 1 });
  };
  if (ignoreIndex < depth) return moved(builder.one('cast', [values], { dtype: 'int32' }), depth);
  // What is none of the classes is one more while it moves.
  return renumbered(builder, moved(renumbered(builder, values, ignoreIndex, depth), depth + 1), depth, ignoreIndex);
}

/** Numbers with one in the place of another, int32. */
function renumbered(builder: ProgramBuilder, values: Value, from: number, to: number): Value {
  const { add, mul } = arithmetic(builder);
  const numbers = builder.one('cast', [values], { dtype: 'float32' });
  const found = builder.one('cast', [builder.one('equal', [numbers, builder.constant(from)])], { dtype: 'float32' });
  return builder.one('cast', [add(numbers, mul(found, to - from))], { dtype: 'int32' });
}
