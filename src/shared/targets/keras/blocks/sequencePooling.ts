import type { BlockContext } from '../../../blocks/definition';
import type { sequencePoolingParameters } from '../../../blocks/families/sequencePooling';
import { keywords } from '../../python/layerArguments';
import type { KerasWriter } from '../writer';

/** Pooling along a sequence. Keras takes the window's length for the stride where it is left out. */
export function kerasSequencePool(
  writer: KerasWriter,
  type: string,
  { parameters: { kernel, stride, padding } }: BlockContext<typeof sequencePoolingParameters>,
): void {
  const keyword = keywords({
    strides: stride === kernel ? undefined : stride,
    padding: padding === 'valid' ? undefined : padding,
  });
  writer.output(writer.layer({ type, positional: [kernel], keyword }));
}
