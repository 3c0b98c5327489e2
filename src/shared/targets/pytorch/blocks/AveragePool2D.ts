import { torchPool } from './pooling';
import { pytorchPad } from '../moduleArguments';
import { sameSides, noSides } from '../../../tensor/window';
import { pytorchBlock } from '../block';
import { AveragePool2D as block, averagePoolBorders } from '../../../blocks/AveragePool2D';
import { imageOf } from '../../../blocks/families/image';

export const AveragePool2D = pytorchBlock(block, (writer, context) => {
  const { parameters: pooling, inputs } = context;
  const { zeros, ignored } = averagePoolBorders(context);
  const { size } = imageOf(inputs[0]);
  const { module, direct } = torchPool(writer, 'nn.AvgPool2d', pooling, size, pooling.countPadding);
  const input = writer.inputs[0]!;
  if (direct) return writer.output(`${module}(${input})`);
  const withZeros = sameSides(zeros, noSides) ? input : pytorchPad(input, zeros);
  if (sameSides(ignored, noSides)) return writer.output(`${module}(${withZeros})`);
  // PyTorch has no such border: the mean with zeros, over the share of the window that lies on the image.
  const share = `${module}(${pytorchPad(`torch.ones_like(${withZeros})`, ignored)})`;
  writer.output(`${module}(${pytorchPad(withZeros, ignored)}) / ${share}`);
});
