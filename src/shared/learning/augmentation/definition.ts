import type { z } from 'zod';
import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';
import type { Random } from '../../tensor/random';

/** Height, width, channels. */
export type ImageShape = readonly [number, number, number];

export interface AugmentationWords {
  readonly label: string;
  /** One line for the recipe tab. */
  readonly help: string;
}

/** `[a, b, c, d]`: the linear map (x, y) → (a·x + b·y, c·x + d·y), and a movement after it, pixels. */
export interface Affine {
  readonly linear: readonly [number, number, number, number];
  readonly move: readonly [number, number];
}

interface Parts<Setting> extends AugmentationWords {
  /** What a recipe may say; 0 or `none`, the default, turns it off. */
  readonly setting: z.ZodType<Setting>;
}

/** Moves an image as a whole. */
export interface GeometricAugmentation<Setting> extends Parts<Setting> {
  readonly kind: 'geometric';
  /** From places in the result to places in the image, both counted from the image's centre. */
  draw(setting: Setting, random: Random): Affine;
  /** Whether positions fall between pixels, so interpolation is needed. */
  readonly blends: boolean;
}

export interface PixelContext {
  readonly builder: ProgramBuilder;
  /** Float32, in the builder's layout. */
  readonly images: Value;
  /** One random number per image, in a shape that broadcasts with the images. */
  number(which: number): Value;
}

/** Changes the values of pixels. */
export interface PixelAugmentation<Setting> extends Parts<Setting> {
  readonly kind: 'pixels';
  /** Whether it works on bytes' values, 0 to 255, or on standardised ones, of which 0 is the mean colour. */
  readonly stage: 'bytes' | 'standardised';
  /** Random numbers drawn per image. */
  readonly numbers: number;
  draw(setting: Setting, random: Random, shape: ImageShape): number[];
  /** Whether it applies to images with this many channels. */
  suits?(channels: number): boolean;
  /** Adds its ops. */
  lower(context: PixelContext, setting: Setting): Value;
  /** The same for one image, channels last, in place: for the preview. */
  apply(image: Float32Array, shape: ImageShape, numbers: readonly number[], setting: Setting): void;
}

export type Augmentation<Setting> = GeometricAugmentation<Setting> | PixelAugmentation<Setting>;

/** A number from −extent to extent. */
export function eitherWay(random: Random, extent: number): number {
  return extent * (2 * random.uniform() - 1);
}
