import type { BlockContext } from '../../../blocks/definition';
import { poolingWindow1D, type sequencePoolingParameters } from '../../../blocks/families/sequencePooling';
import { keywords } from '../../python/layerArguments';
import type { KerasWriter } from '../writer';

type Context = BlockContext<typeof sequencePoolingParameters>;

/** Pooling along a sequence. Keras takes the window's length for the stride where it is left out. */
function pool(
  writer: KerasWriter,
  type: string,
  { parameters: { kernel, stride, padding } }: Context,
  input: string,
  suffix?: string,
): string {
  const keyword = keywords({
    strides: stride === kernel ? undefined : stride,
    padding: padding === 'valid' ? undefined : padding,
  });
  return writer.layer({ type, positional: [kernel], keyword, inputs: [input], ...(suffix ? { suffix } : {}) });
}

/** Keras rounds down: where the last window is partial, positions are added before. */
function extended(input: string, overhang: number, value = ''): string {
  return overhang === 0 ? input : `keras.ops.pad(${input}, ((0, 0), (0, ${overhang}), (0, 0))${value})`;
}

export function kerasMaxPool1D(writer: KerasWriter, context: Context): void {
  const { overhang } = poolingWindow1D(context);
  const input = extended(writer.inputs[0]!, overhang, ', constant_values=float("-inf")');
  writer.output(pool(writer, 'layers.MaxPooling1D', context, input));
}

export function kerasAveragePool1D(writer: KerasWriter, context: Context): void {
  const { overhang } = poolingWindow1D(context);
  const type = 'layers.AveragePooling1D';
  const input = writer.inputs[0]!;
  const mean = pool(writer, type, context, extended(input, overhang));
  if (overhang === 0) return writer.output(mean);
  // The mean with zeros, over the share of the window that lies on the sequence.
  const ones = extended(`keras.ops.ones_like(${input})`, overhang);
  writer.output(`${mean} / ${pool(writer, type, context, ones, 'share')}`);
}
