import { SpatialDropout2D as block } from '../../../blocks/SpatialDropout2D';
import { pytorchBlock } from '../block';

export const SpatialDropout2D = pytorchBlock(block, (writer, { parameters: { rate } }) => {
  const module = writer.module({ type: 'nn.Dropout2d', positional: rate === 0.5 ? [] : [rate] });
  writer.output(`${module}(${writer.inputs[0]})`);
});
