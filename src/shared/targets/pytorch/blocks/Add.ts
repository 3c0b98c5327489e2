import { pytorchBlock } from '../block';
import { alike } from '../channelsFirst';
import { Add as block } from '../../../blocks/Add';

export const Add = pytorchBlock(block, (writer, { inputs, outputs: [output] }) =>
  writer.output(alike(writer, inputs, output!).join(' + ')),
);
