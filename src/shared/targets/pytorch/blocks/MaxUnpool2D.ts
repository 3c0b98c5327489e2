import { MaxUnpool2D as block } from '../../../blocks/MaxUnpool2D';
import { compactPair } from '../../../tensor/window';
import { pytorchBlock } from '../block';

/** The indices come from pooling once more what was pooled. */
export const MaxUnpool2D = pytorchBlock(block, (writer, { parameters: { kernel } }) => {
  const [input, before] = writer.inputs;
  const module = writer.module({ type: 'nn.MaxUnpool2d', positional: [compactPair(kernel)] });
  const indices = `F.max_pool2d(${before}, ${module}.kernel_size, return_indices=True)[1]`;
  writer.output(`${module}(${input}, ${indices}, output_size=${before}.shape[-2:])`);
});
