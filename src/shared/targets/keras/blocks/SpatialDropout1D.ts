import { SpatialDropout1D as block } from '../../../blocks/SpatialDropout1D';
import { kerasBlock } from '../block';

export const SpatialDropout1D = kerasBlock(block, (writer, { parameters: { rate } }) =>
  writer.output(writer.layer({ type: 'layers.SpatialDropout1D', positional: [rate] })),
);
