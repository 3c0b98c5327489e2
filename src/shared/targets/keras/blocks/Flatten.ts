import { kerasBlock } from '../block';
import { Flatten as block } from '../../../blocks/Flatten';

export const Flatten = kerasBlock(block, (writer) => writer.output(writer.layer({ type: 'layers.Flatten' })));
