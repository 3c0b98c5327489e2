import type { Value } from '../../program/program';
import { sizeOf } from '../../tensor/shape';
import { slidingOutputSize, type Window } from '../../tensor/window';
import type { LowerContext } from '../definition';
import { imageOf } from './image';

/**
 * What each position of a window sees of the first input, position by position: [positions, batch, height · width · channels].
 * A convolution takes the patches, whose filters each pick one pixel of the window.
 */
export function patchesByPosition(
  { builder, inputs, values: [image], batch, canonicalImage }: LowerContext,
  { kernel, stride, dilation, padding }: Window,
): Value {
  const { size, channels } = imageOf(inputs[0]);
  const positions = sizeOf(slidingOutputSize(size, { kernel, stride, dilation, padding }));
  const taps = sizeOf(kernel);
  const isFirst = builder.layout === 'NCHW';
  const shape = isFirst ? [channels * taps, 1, ...kernel] : [...kernel, 1, channels * taps];
  const values = Array<number>(channels * taps * taps).fill(0);
  for (let filter = 0; filter < channels * taps; filter++) {
    const tap = filter % taps;
    values[isFirst ? filter * taps + tap : tap * channels * taps + filter] = 1;
  }
  const picked = builder.one('conv2d', [image!, builder.one('constant', [], { values, shape })], {
    ...{ strides: stride, pads: padding, dilations: dilation, groups: channels },
    layout: builder.layout,
  });
  const byChannel = builder.one('reshape', [canonicalImage(picked)], { shape: [batch, positions, channels, taps] });
  const turned = builder.one('transpose', [byChannel], { permutation: [1, 0, 3, 2] });
  return builder.one('reshape', [turned], { shape: [positions, batch, taps * channels] });
}
