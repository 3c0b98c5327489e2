import { poolingWindow, type Pooling } from '../../../blocks/families/pooling';
import { compactPair, isSymmetric, noSides, sameSides, type Pair, type Sides } from '../../../tensor/window';
import { keywords, unlessDefault } from '../../python/layerArguments';
import { poolingStride } from '../../python/poolingStride';
import type { PyTorchWriter } from '../writer';

/** Whether PyTorch's pooling takes these sides as its `padding`: both ends alike, at most half of the window. */
function isTorchPadding(sides: Sides, { kernel }: Pooling): boolean {
  return isSymmetric(sides) && sides[0] <= kernel[0] / 2 && sides[2] <= kernel[1] / 2;
}

/**
 * PyTorch's pooling module, and whether it pads and rounds up by itself; where it cannot, the image is padded before.
 * @param countPadding whether padding counts in a mean; absent where the question does not arise
 */
export function torchPool(
  writer: PyTorchWriter,
  type: string,
  pooling: Pooling,
  size: Pair,
  countPadding?: boolean,
): { readonly module: string; readonly direct: boolean } {
  const { declared, overhang } = poolingWindow(pooling, size);
  const direct = isTorchPadding(declared, pooling);
  const [top, , left] = direct ? declared : noSides;
  const padded = top > 0 || left > 0;
  const module = writer.module({
    type,
    positional: [compactPair(pooling.kernel)],
    keyword: keywords({
      stride: poolingStride(pooling),
      padding: unlessDefault([top, left], 0),
      ceil_mode: direct && !sameSides(overhang, noSides) ? true : undefined,
      count_include_pad: padded && countPadding === false ? false : undefined,
    }),
  });
  return { module, direct };
}
