import type { AugmentationRecipe } from '../../document/augmentation';
import type { DatasetReference } from '../../document/schema';
import type { ImageShape } from './definition';

/** What people should think of before they train so; nothing here stops them. */
export function augmentationHints(
  recipe: AugmentationRecipe,
  dataset: DatasetReference,
  [height, width, channels]: ImageShape,
): string[] {
  const hints: string[] = [];
  const smallest = Math.min(height, width);
  const digits = dataset.kind === 'mnist';
  if (digits && recipe.flip !== 'none')
    hints.push(
      'A mirrored digit is another shape: no 3 opens to the right, and 2 comes close to 5. Leave flips off for digits.',
    );
  if (digits && recipe.rotation > 90) hints.push('Turned far enough a 6 is a 9. Keep the rotation of digits small.');
  if (recipe.shift >= smallest / 2)
    hints.push(`A shift of ${recipe.shift} pixels can push most of a ${height}×${width} image out of sight.`);
  if (recipe.cutout >= smallest)
    hints.push(`A square of ${recipe.cutout} pixels can cover a whole ${height}×${width} image.`);
  if (recipe.saturation > 0 && channels !== 3)
    hints.push(`Saturation changes colour images; these have ${channels} ${channels === 1 ? 'channel' : 'channels'}.`);
  return hints;
}
