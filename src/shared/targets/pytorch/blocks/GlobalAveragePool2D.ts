import { pytorchBlock } from '../block';
import { GlobalAveragePool2D as block } from '../../../blocks/GlobalAveragePool2D';

export const GlobalAveragePool2D = pytorchBlock(block, (writer) =>
  writer.output(`${writer.inputs[0]}.mean(dim=(2, 3))`),
);
