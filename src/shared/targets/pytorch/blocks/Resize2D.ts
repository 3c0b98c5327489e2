import { Resize2D as block, resizedSize } from '../../../blocks/Resize2D';
import { compactPair } from '../../../tensor/window';
import { pytorchBlock } from '../block';

export const Resize2D = pytorchBlock(block, (writer, context) => {
  // Its `nearest` takes the pixel at the edge of the target's pixel, not at its centre.
  const mode = context.parameters.interpolation === 'nearest' ? 'nearest-exact' : 'bilinear';
  const module = writer.module({ type: 'nn.Upsample', keyword: { size: compactPair(resizedSize(context)), mode } });
  writer.output(`${module}(${writer.inputs[0]})`);
});
