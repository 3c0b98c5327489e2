import { Conv2D as block } from '../../../blocks/Conv2D';
import { pytorchBlock } from '../block';
import { pytorchConvolution } from './convolution';

export const Conv2D = pytorchBlock(block, (writer, context) => pytorchConvolution(writer, context, context.parameters));
