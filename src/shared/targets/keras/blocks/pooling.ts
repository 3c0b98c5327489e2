import type { Pooling } from '../../../blocks/families/pooling';
import { compactPair, noSides, resolvePadding, sameSides, type Pair, type Sides } from '../../../tensor/window';
import { kerasSides } from '../layerArguments';
import { keywords } from '../../python/layerArguments';
import { poolingStride } from '../../python/poolingStride';
import type { KerasWriter } from '../writer';

/** A pooling layer of Keras over an image that needs no padding, or that which Keras calls `same`. */
export function kerasPool(
  writer: KerasWriter,
  type: string,
  pooling: Pooling,
  options: { readonly input: string; readonly same?: boolean; readonly suffix?: string },
): string {
  return writer.layer({
    type,
    positional: [compactPair(pooling.kernel)],
    keyword: keywords({ strides: poolingStride(pooling), padding: options.same ? 'same' : undefined }),
    inputs: [options.input],
    ...(options.suffix ? { suffix: options.suffix } : {}),
  });
}

/** Whether these sides are what Keras adds for `same`. */
export function isSame(sides: Sides, { kernel, stride }: Pooling, size: Pair): boolean {
  return sameSides(sides, resolvePadding('same', size, kernel, stride, [1, 1]));
}

/** The expression of an image with a border of zeros. */
export function kerasZeros(writer: KerasWriter, input: string, sides: Sides, suffix: string): string {
  if (sameSides(sides, noSides)) return input;
  return writer.layer({ type: 'layers.ZeroPadding2D', positional: [kerasSides(sides)], inputs: [input], suffix });
}
