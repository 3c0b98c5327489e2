import { pytorchPad } from '../moduleArguments';
import { pytorchBlock } from '../block';
import { ZeroPadding2D as block, sidesOf } from '../../../blocks/ZeroPadding2D';

export const ZeroPadding2D = pytorchBlock(block, (writer, { parameters: { padding } }) =>
  writer.output(pytorchPad(writer.inputs[0]!, sidesOf(padding))),
);
