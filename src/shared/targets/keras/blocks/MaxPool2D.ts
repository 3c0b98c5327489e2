import { isSame, kerasPool } from './pooling';
import { sameSides, noSides } from '../../../tensor/window';
import { kerasBlock } from '../block';
import { MaxPool2D as block } from '../../../blocks/MaxPool2D';
import { imageOf } from '../../../blocks/families/image';
import { poolingWindow } from '../../../blocks/families/pooling';

export const MaxPool2D = kerasBlock(block, (writer, { parameters, inputs }) => {
  const { size } = imageOf(inputs[0]);
  const { padding } = poolingWindow(parameters, size).window;
  const same = !sameSides(padding, noSides) && isSame(padding, parameters, size);
  const [top, bottom, left, right] = padding;
  // A border of zeros would win over negative values.
  const input =
    same || sameSides(padding, noSides)
      ? writer.inputs[0]!
      : `keras.ops.pad(${writer.inputs[0]}, ((0, 0), (${top}, ${bottom}), (${left}, ${right}), (0, 0)), constant_values=float("-inf"))`;
  writer.output(kerasPool(writer, 'layers.MaxPooling2D', parameters, { input, same }));
});
