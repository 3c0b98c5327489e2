import { z } from 'zod';
import { borderSchema } from './border';
import { brightness, contrast, saturation } from './colour';
import { cutout } from './cutout';
import type {
  Augmentation,
  AugmentationWords,
  GeometricAugmentation,
  ImageShape,
  PixelAugmentation,
} from './definition';
import { flip, rotation, shift, zoom } from './geometry';

export type { ImageShape } from './definition';

/** Every augmentation, in the order of application. */
export const augmentations = {
  flip,
  shift,
  rotation,
  zoom,
  brightness,
  contrast,
  saturation,
  cutout,
} as const;

export type AugmentationName = keyof typeof augmentations;

type Settings = { readonly [Name in AugmentationName]: (typeof augmentations)[Name]['setting'] };

/** A recipe's random augmentation of training images, drawn anew each time an image is used. */
export const augmentationSchema = z
  .object({
    ...(Object.fromEntries(
      Object.entries(augmentations).map(([name, { setting }]) => [name, setting]),
    ) as unknown as Settings),
    border: borderSchema,
  })
  .strict();

export type AugmentationRecipe = z.infer<typeof augmentationSchema>;

/** Label and help of each augmentation setting. */
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

/** A recipe's augmentation for images of a given shape. */
export interface AugmentationPlan {
  readonly shape: ImageShape;
  readonly border: AugmentationRecipe['border'];
  readonly interpolation: 'nearest' | 'bilinear';
  readonly geometric: readonly Active<GeometricAugmentation<Setting>>[];
  readonly pixels: readonly Active<PixelAugmentation<Setting>>[];
}

/** The plan of the enabled augmentations that apply to the images; `undefined` where there are none. */
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
    const definition = augmentations[name] as unknown as Augmentation<Setting>;
    if (definition.kind === 'geometric') geometric.push({ name, setting, definition });
    else if (definition.suits?.(shape[2]) ?? true) pixels.push({ name, setting, definition });
  }
  if (geometric.length + pixels.length === 0) return undefined;
  const interpolation = geometric.some(({ definition }) => definition.blends) ? 'bilinear' : 'nearest';
  return { shape, border: recipe.border, interpolation, geometric, pixels };
}
