import { pytorchBlock } from '../block';
import { Flatten as block } from '../../../blocks/Flatten';

// Channels first there: the walker permutes the rows of the dense kernels that follow.
export const Flatten = pytorchBlock(block, (writer) => writer.output(`torch.flatten(${writer.inputs[0]}, 1)`));
