import { kerasSides } from '../layerArguments';
import { resolvePadding, type Pair, type Window, noSides, sameSides } from '../../../tensor/window';
import type { KerasLayer, KerasWriter } from '../writer';
import type { PythonValue } from '../../python/values';
import { keywords, unlessDefault } from '../../python/layerArguments';

interface Convolution extends Omit<KerasLayer, 'keyword' | 'inputs' | 'suffix'> {
  readonly keyword: Readonly<Record<string, PythonValue | undefined>>;
  /** Whether the layer takes one stride for both axes alone, as DepthwiseConv2D does. */
  readonly squareStride?: boolean;
}

/**
 * A convolution in Keras, which knows the paddings `valid` and `same` alone, and no stride together with dilation: any
 * other padding becomes a layer before, and where the stride cannot be said, every position is computed and some kept.
 */
export function kerasConvolution(
  writer: KerasWriter,
  { kernel, stride, dilation, padding: sides }: Window,
  size: Pair,
  { squareStride, keyword, ...layer }: Convolution,
): void {
  const strided = Math.max(...stride) > 1;
  const sliced = strided && (Math.max(...dilation) > 1 || (squareStride === true && stride[0] !== stride[1]));
  const padded = !sameSides(sides, noSides);
  const same = padded && !sliced && sameSides(sides, resolvePadding('same', size, kernel, stride, dilation));
  const input =
    padded && !same
      ? writer.layer({ type: 'layers.ZeroPadding2D', positional: [kerasSides(sides)], suffix: 'pad' })
      : writer.inputs[0]!;
  const result = writer.layer({
    ...layer,
    keyword: keywords({
      strides: sliced ? undefined : unlessDefault(stride, 1),
      padding: same ? 'same' : undefined,
      dilation_rate: unlessDefault(dilation, 1),
      ...keyword,
    }),
    inputs: [input],
  });
  writer.output(sliced ? `${result}[:, ::${stride[0]}, ::${stride[1]}]` : result);
}
