import type { FilterGradient } from './filterGradientContext';
import type { KernelExtents } from '../../../program/ops/support/convolution';
import { padded } from './filterByShifts';
import type { ImageExtents } from '../../../program/ops/support/image';
import type { OnnxWriter } from '../writer';

/**
 * The gradient as one matrix product with everything that each tap of the kernel saw ("im2col", channels beside taps).
 * It copies the images once a tap, which pays for few channels, and for kernels of one tap, which need no copy.
 */
export function filterByColumns(
  writer: OnnxWriter,
  { names, image, gradient, kernel, attributes }: FilterGradient,
): string {
  const { strides, dilations, pads } = attributes;
  const taps = kernel.size[0] * kernel.size[1];
  const places = gradient.batch * gradient.size[0] * gradient.size[1];
  const seen = ([row, column]: readonly [number, number]) => {
    const starts = [row * dilations[0], column * dilations[1]];
    const ends = starts.map((start, axis) => start + (gradient.size[axis]! - 1) * strides[axis]! + 1);
    return writer.node('Slice', [
      images,
      writer.int64(starts),
      writer.int64(ends),
      writer.int64([2, 3]),
      writer.int64(strides),
    ]);
  };

  if (taps === 1 && coversAll(attributes, image.size, gradient.size) && hasManyPixels(image, kernel)) {
    const rows = [
      writer.reshape(names[1]!, [gradient.batch, kernel.outputs, places / gradient.batch]),
      writer.reshape(names[0]!, [image.batch, kernel.groupInputs, places / gradient.batch]),
    ];
    const products = writer.node('FusedMatMul', rows, { transB: 1 }, 'com.microsoft');
    const product = writer.node('ReduceSum', [products, writer.int64([0])], { keepdims: 0 });
    return writer.reshape(product, [kernel.outputs, kernel.groupInputs, 1, 1]);
  }
  const images = padded(writer, writer.transpose(names[0]!, [1, 0, 2, 3]), pads);
  const positions = Array.from(
    { length: taps },
    (_, tap) => [Math.floor(tap / kernel.size[1]), tap % kernel.size[1]] as const,
  );
  const slices = taps === 1 && coversAll(attributes, image.size, gradient.size) ? [images] : positions.map(seen);
  const columns = slices.map((name) => writer.reshape(name, [kernel.groupInputs, places]));
  const gathered = taps === 1 ? columns[0]! : writer.node('Concat', columns, { axis: 0 });
  const gradients = writer.reshape(writer.transpose(names[1]!, [1, 0, 2, 3]), [kernel.outputs, places]);
  const product = writer.node('Gemm', [gradients, gathered], { transB: 1 });
  const byTap = writer.reshape(product, [kernel.outputs, taps, kernel.groupInputs]);
  return writer.reshape(writer.transpose(byTap, [0, 2, 1]), [kernel.outputs, kernel.groupInputs, ...kernel.size]);
}

/** Whether a kernel of one tap sees every pixel, and no padding. */
function coversAll(
  { pads }: FilterGradient['attributes'],
  image: readonly number[],
  gradient: readonly number[],
): boolean {
  return pads.every((side) => side === 0) && image.every((extent, axis) => extent === gradient[axis]);
}

/**
 * Whether a matrix product an image, and their sum, costs less than transposing all images: 7.7 against 14.9 ms for 32
 * channels of 32×32 pixels, but 2.5 against 1.7 for 128 channels of 8×8.
 */
function hasManyPixels(image: ImageExtents, { outputs, groupInputs }: KernelExtents): boolean {
  return 8 * outputs * groupInputs <= (outputs + groupInputs) * image.size[0] * image.size[1];
}
