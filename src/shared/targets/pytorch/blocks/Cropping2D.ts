import { pytorchPad } from '../moduleArguments';
import { pytorchBlock } from '../block';
import { Cropping2D as block } from '../../../blocks/Cropping2D';
import { sidesOf } from '../../../blocks/ZeroPadding2D';

/** Padding by negative amounts crops. */
export const Cropping2D = pytorchBlock(block, (writer, { parameters: { cropping } }) => {
  const [top, bottom, left, right] = sidesOf(cropping);
  writer.output(pytorchPad(writer.inputs[0]!, [-top, -bottom, -left, -right]));
});
