import type { AugmentationRecipe } from '.';
import type { DatasetReference } from '../../data/reference';
import type { ImageShape } from './definition';

/** Advice about augmentations that are likely to hurt; it never prevents training. */
export function augmentationHints(
  recipe: AugmentationRecipe,
  dataset: DatasetReference,
  [height, width, channels]: ImageShape,
): string[] {
  const hints: string[] = [];
  const smallest = Math.min(height, width);
  const digits = dataset.kind === 'mnist';
  if (digits && recipe.flip !== 'none')
    hints.push('Mirrored digits are not digits any more, and a 2 can look like a 5. Turn flip off for digits.');
  if (digits && recipe.rotation > 90)
    hints.push('Rotated far enough, a 6 becomes a 9. Keep rotation small for digits.');
  if (recipe.shift >= smallest / 2)
    hints.push(
      `A shift of ${recipe.shift} pixels can move most of a ${height}×${width} image out of view. Use a smaller shift.`,
    );
  if (recipe.cutout >= smallest)
    hints.push(`A cutout of ${recipe.cutout} pixels can cover a whole ${height}×${width} image. Use a smaller square.`);
  if (recipe.saturation > 0 && channels !== 3)
    hints.push(
      `Saturation only affects images with 3 channels; these have ${channels} ${channels === 1 ? 'channel' : 'channels'}.`,
    );
  return hints;
}
