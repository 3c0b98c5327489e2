import type { Field } from '../../data/field';
import type { AugmentationPlan } from '../../learning/augmentation';
import { moveBetweenPixels, moveBytes, type Source } from '../../learning/augmentation/lower';
import { movesAlong, movingProblem } from '../../learning/augmentation/movesAlong';
import { movesWholePixels } from '../../learning/augmentation/wholePixels';
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
  if (problem !== undefined) throw new Error(problem);
  const { kind, classes = [] } = field;
  const images = kind === 'mask' ? builder.one('reshape', [values], { shape: [...values.shape, 1] }) : values;
  const reshaped = (moved: Value) => builder.one('reshape', [moved], { shape: values.shape });
  if (movesWholePixels(plan)) return reshaped(moveBytes(builder, images, plan, source));
  const warped = (canonical: Value) =>
    toCanonical(builder, moveBetweenPixels(builder, fromCanonical(builder, canonical, 'image'), plan, source), 'image');
  if (kind === 'image') return warped(builder.one('cast', [values], { dtype: 'float32' }));
  // A class between two others is none: of the classes around a place the one with the largest share is taken.
  const numbers = builder.one('cast', [values], { dtype: 'int32' });
  const shares = warped(builder.one('oneHot', [numbers], { depth: Math.max(2, classes.length) }));
  return builder.one('argMax', [shares], { axis: shares.shape.length - 1 });
}
