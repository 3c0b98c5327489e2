import { SpatialDropout2D as block } from '../../../blocks/SpatialDropout2D';
import { kerasBlock } from '../block';

export const SpatialDropout2D = kerasBlock(block, (writer, { parameters: { rate } }) =>
  writer.output(writer.layer({ type: 'layers.SpatialDropout2D', positional: [rate] })),
);
