import type { ImageSettings } from '@shared/data/formats/settings';
import { sizeOf, type Shape } from '@shared/tensor/shape';
import type { HostSaying } from '@shared/messages/hostSaying';

/** What a thread is to make of images, by their paths. */
export type DecodeTask =
  /** uint8 [height, width, channels] each. */
  | { readonly kind: 'image'; readonly image: ImageSettings }
  /**
   * uint8 [height, width] each. `values`: what stands for class 0, 1, …; with a threshold, greys from it on are 1. What has the
   * ignored value becomes `ignoredClass`, and so does padding.
   */
  | {
      readonly kind: 'mask';
      readonly image: ImageSettings;
      readonly values: readonly number[];
      readonly threshold?: number;
      readonly ignoredValue?: number;
    }
  /** Height and width of a mask, and the different values in it, `most` at most. */
  | { readonly kind: 'values'; readonly most: number }
  /** Height, width and channels. */
  | { readonly kind: 'sides' };

export interface DecodeJob {
  readonly id: number;
  readonly task: DecodeTask;
  readonly paths: readonly string[];
}

/** What became of one file: numbers, or what is wrong with it. */
export type Decoded = { readonly data: Uint8Array | readonly number[] } | { readonly error: HostSaying };

export interface DecodeAnswer {
  readonly id: number;
  readonly results: readonly Decoded[];
}

/** The shape of what a task makes of an image. */
export function decodedShape({ image, kind }: Extract<DecodeTask, { image: ImageSettings }>): Shape {
  return kind === 'image' ? [image.height, image.width, image.channels] : [image.height, image.width];
}

/** Bytes of what a task makes of an image. */
export const decodedBytes = (task: Extract<DecodeTask, { image: ImageSettings }>): number => sizeOf(decodedShape(task));
