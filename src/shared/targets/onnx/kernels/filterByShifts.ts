import type { FilterGradient } from './filterGradientContext';
import { onnxPads } from '../images';
import type { OnnxWriter } from '../writer';

/**
 * The gradient tap by tap, for stride 1. Images (with their padding) and gradients are laid out as rows of one long
 * vector a channel, of equal width; a tap of the kernel is then a shift by a fixed number of elements, and its gradient
 * a matrix product of two slices that nobody had to gather.
 */
export function filterByShifts(
  writer: OnnxWriter,
  { names, image, gradient, kernel, attributes }: FilterGradient,
): string {
  const { pads, dilations } = attributes;
  const height = image.size[0] + pads[0] + pads[1];
  const width = image.size[1] + pads[2] + pads[3];
  const length = image.batch * height * width;
  const reach = dilations[0] * (kernel.size[0] - 1) * width + dilations[1] * (kernel.size[1] - 1);
  const long = (name: string, channels: number) =>
    writer.reshape(writer.transpose(name, [1, 0, 2, 3]), [channels, length]);
  const slice = (name: string, start: number) =>
    writer.node('Slice', [name, writer.int64([start]), writer.int64([start + length - reach]), writer.int64([1])]);

  const images = long(padded(writer, names[0]!, pads), image.channels);
  const missing = [0, height - gradient.size[0], 0, width - gradient.size[1]] as const;
  const gradients = slice(long(padded(writer, names[1]!, missing), gradient.channels), 0);
  const taps: string[] = [];
  for (let row = 0; row < kernel.size[0]; row++)
    for (let column = 0; column < kernel.size[1]; column++) {
      const shifted = slice(images, row * dilations[0] * width + column * dilations[1]);
      const product = writer.node('Gemm', [gradients, shifted], { transB: 1 });
      taps.push(writer.reshape(product, [kernel.outputs, kernel.groupInputs, 1]));
    }
  return writer.reshape(writer.node('Concat', taps, { axis: 2 }), [kernel.outputs, kernel.groupInputs, ...kernel.size]);
}

/** Zeros at [top, bottom, left, right]. */
export function padded(writer: OnnxWriter, name: string, sides: readonly [number, number, number, number]): string {
  if (sides.every((side) => side === 0)) return name;
  const [top, left, bottom, right] = onnxPads(sides);
  return writer.node('Pad', [name, writer.int64([0, 0, top!, left!, 0, 0, bottom!, right!])]);
}
