import { imageSettingsSchema, type ImageSettings } from '@shared/data/formats/settings';
import type { OpenRequest } from '@shared/contract/trainerMessages';

/**
 * How images are brought to the sides of an Input: as those were that it was trained on. Images of data sets whose images
 * all have one size are stretched.
 */
export function imageFit({ dataset, document }: OpenRequest): ImageSettings['fit'] {
  const settings: object = dataset?.kind === 'files' ? dataset.settings : document.recipe.dataset;
  const ofImages = 'image' in settings ? settings.image : 'input' in settings ? settings.input : undefined;
  return imageSettingsSchema.safeParse(ofImages).data?.fit ?? 'stretch';
}
