import type { FieldFacts } from '../../data/field';
import { say, type Saying } from '../../messages/saying';
import type { AugmentationPlan } from './index';

/** Whether a field has pixels, which move along with the images that it belongs to. */
export const movesAlong = ({ kind, shape = [] }: Pick<FieldFacts, 'kind' | 'shape'>): boolean =>
  (kind === 'image' || kind === 'mask') && shape.length >= 2;

/** What keeps a field that moves along from doing so: its pixels are not those of the images. */
export function movingProblem(
  { name, shape = [] }: Pick<FieldFacts, 'name' | 'shape'>,
  { shape: [height, width] }: Pick<AugmentationPlan, 'shape'>,
): Saying | undefined {
  if (shape[0] === height && shape[1] === width) return undefined;
  return say('training', 'cannotMoveAlong', name, `${height}×${width}`, `${shape[0]}×${shape[1]}`);
}
