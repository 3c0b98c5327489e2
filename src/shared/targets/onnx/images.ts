import type { Conv2DAttributes } from '../../program/ops/support/convolution';
import type { Layout } from '../../program/program';
import type { Pair, Sides } from '../../tensor/window';

/** ONNX convolves and pools channels-first tensors alone. */
export function requireChannelsFirst(op: string, layout: Layout): void {
  if (layout !== 'NCHW') {
    throw new Error(`ONNX has ${op} for channels-first images only; the program is ${layout}. Lower it with NCHW.`);
  }
}

/** [top, bottom, left, right] in the order of ONNX: begins, then ends. */
export function onnxPads([top, bottom, left, right]: Sides): readonly number[] {
  return [top, left, bottom, right];
}

/** The attributes of ONNX's Conv and ConvTranspose. */
export function onnxConvolution({ strides, pads, dilations, groups }: Conv2DAttributes, kernel: Pair) {
  return { kernel_shape: kernel, strides, pads: onnxPads(pads), dilations, group: groups };
}
