import type { AugmentationRecipe } from '../../document/augmentation';
import { brightness, contrast, saturation } from './colour';
import { cutout } from './cutout';
import type {
  Augmentation,
  AugmentationName,
  AugmentationWords,
  GeometricAugmentation,
  ImageShape,
  PixelAugmentation,
} from './definition';
import { flip, rotation, shift, zoom } from './geometry';

export type { AugmentationRecipe } from '../../document/augmentation';
export type { ImageShape } from './definition';

/** Every way to vary images, in the order in which they are applied. */
export const augmentations = {
  flip,
  shift,
  rotation,
  zoom,
  brightness,
  contrast,
  saturation,
  cutout,
} as const satisfies { readonly [Name in AugmentationName]: Augmentation<AugmentationRecipe[Name]> };

/** What each field of a recipe's augmentation is called, and what it does. */
export const augmentationWords: Readonly<Record<keyof AugmentationRecipe, AugmentationWords>> = {
  ...augmentations,
  border: { label: 'border', help: 'What fills the border when an image is shifted, rotated or shrunk.' },
};

type Setting = AugmentationRecipe[AugmentationName];

/** An augmentation that is in use, with its setting. */
export interface Active<Kind extends Augmentation<Setting>> {
  readonly name: AugmentationName;
  readonly setting: Setting;
  readonly definition: Kind;
}

/** What a recipe's augmentation comes to for images of a shape. */
export interface AugmentationPlan {
  readonly shape: ImageShape;
  readonly border: AugmentationRecipe['border'];
  readonly interpolation: 'nearest' | 'bilinear';
  readonly geometric: readonly Active<GeometricAugmentation<Setting>>[];
  readonly pixels: readonly Active<PixelAugmentation<Setting>>[];
}

/** The plan of what is on and suits the images; nothing where none is. */
export function planAugmentation(
  recipe: AugmentationRecipe | undefined,
  shape: ImageShape,
): AugmentationPlan | undefined {
  if (!recipe) return undefined;
  const geometric: Active<GeometricAugmentation<Setting>>[] = [];
  const pixels: Active<PixelAugmentation<Setting>>[] = [];
  for (const name of Object.keys(augmentations) as AugmentationName[]) {
    const setting = recipe[name];
    if (setting === 0 || setting === 'none') continue;
    const definition = augmentations[name] as Augmentation<Setting>;
    if (definition.kind === 'geometric') geometric.push({ name, setting, definition });
    else if (definition.suits?.(shape[2]) ?? true) pixels.push({ name, setting, definition });
  }
  if (geometric.length + pixels.length === 0) return undefined;
  const interpolation = geometric.some(({ definition }) => definition.blends) ? 'bilinear' : 'nearest';
  return { shape, border: recipe.border, interpolation, geometric, pixels };
}
