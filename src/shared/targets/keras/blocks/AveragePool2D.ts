import { isSame, kerasPool, kerasZeros } from './pooling';
import { sameSides, noSides } from '../../../tensor/window';
import { kerasBlock } from '../block';
import { AveragePool2D as block, averagePoolBorders } from '../../../blocks/AveragePool2D';
import { imageOf } from '../../../blocks/families/image';

export const AveragePool2D = kerasBlock(block, (writer, context) => {
  const { parameters: pooling, inputs } = context;
  const { size } = imageOf(inputs[0]);
  const { zeros, ignored } = averagePoolBorders(context);
  const input = kerasZeros(writer, writer.inputs[0]!, zeros, 'pad');
  const type = 'layers.AveragePooling2D';
  if (sameSides(ignored, noSides)) return writer.output(kerasPool(writer, type, pooling, { input }));
  if (sameSides(zeros, noSides) && isSame(ignored, pooling, size)) {
    return writer.output(kerasPool(writer, type, pooling, { input, same: true }));
  }
  // Keras has no such border: the mean with zeros, over the share of the window that lies on the image.
  const mean = kerasPool(writer, type, pooling, { input: kerasZeros(writer, input, ignored, 'border') });
  const ones = kerasZeros(writer, `keras.ops.ones_like(${input})`, ignored, 'ones');
  const share = kerasPool(writer, type, pooling, { input: ones, suffix: 'share' });
  writer.output(`${mean} / ${share}`);
});
