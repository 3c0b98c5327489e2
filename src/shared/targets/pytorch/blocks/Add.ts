import { pytorchBlock } from '../block';
import { Add as block } from '../../../blocks/Add';

export const Add = pytorchBlock(block, (writer) => writer.output(writer.inputs.join(' + ')));
