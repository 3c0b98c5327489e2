import { pytorchBlock } from '../block';
import { GlobalMaxPool2D as block } from '../../../blocks/GlobalMaxPool2D';

export const GlobalMaxPool2D = pytorchBlock(block, (writer) => writer.output(`${writer.inputs[0]}.amax(dim=(2, 3))`));
