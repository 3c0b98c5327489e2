import type { Conv2DAttributes, KernelExtents } from '../../../program/ops/support/convolution';
import type { ImageExtents } from '../../../program/ops/support/image';

/** What the gradient of a convolution's kernel is written from. */
export interface FilterGradient {
  /** Names of the images and of the output's gradient. */
  readonly names: readonly string[];
  readonly image: ImageExtents;
  readonly gradient: ImageExtents;
  readonly kernel: KernelExtents;
  readonly attributes: Conv2DAttributes;
}
