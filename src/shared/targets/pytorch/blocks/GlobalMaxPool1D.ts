import { GlobalMaxPool1D as block } from '../../../blocks/GlobalMaxPool1D';
import { pytorchBlock } from '../block';

export const GlobalMaxPool1D = pytorchBlock(block, (writer) => writer.output(`${writer.inputs[0]}.amax(dim=1)`));
