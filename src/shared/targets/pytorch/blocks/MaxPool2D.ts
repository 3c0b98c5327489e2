import { torchPool } from './pooling';
import { pytorchPad } from '../moduleArguments';
import { pytorchBlock } from '../block';
import { MaxPool2D as block } from '../../../blocks/MaxPool2D';
import { imageOf } from '../../../blocks/families/image';
import { poolingWindow } from '../../../blocks/families/pooling';

export const MaxPool2D = pytorchBlock(block, (writer, { parameters, inputs }) => {
  const { size } = imageOf(inputs[0]);
  const { padding } = poolingWindow(parameters, size).window;
  const { module, direct } = torchPool(writer, 'nn.MaxPool2d', parameters, size);
  const input = writer.inputs[0]!;
  writer.output(`${module}(${direct ? input : pytorchPad(input, padding, 'float("-inf")')})`);
});
