import { SpatialDropout1D as block } from '../../../blocks/SpatialDropout1D';
import { pytorchBlock } from '../block';
import { alongPositions } from './positions';

export const SpatialDropout1D = pytorchBlock(block, (writer, { parameters: { rate } }) => {
  const module = writer.module({ type: 'nn.Dropout1d', positional: rate === 0.5 ? [] : [rate] });
  writer.output(alongPositions(module, writer.inputs[0]!));
});
