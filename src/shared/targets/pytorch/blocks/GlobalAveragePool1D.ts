import { GlobalAveragePool1D as block } from '../../../blocks/GlobalAveragePool1D';
import { pytorchBlock } from '../block';

export const GlobalAveragePool1D = pytorchBlock(block, (writer) => writer.output(`${writer.inputs[0]}.mean(dim=1)`));
