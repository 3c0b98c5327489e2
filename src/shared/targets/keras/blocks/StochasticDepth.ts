import { StochasticDepth as block } from '../../../blocks/StochasticDepth';
import { kerasBlock } from '../block';

/** In Keras it is dropout with one draw for each example, as keras.applications has it in EfficientNet. */
export const StochasticDepth = kerasBlock(block, (writer, { parameters: { rate }, inputs: [input] }) =>
  writer.output(
    writer.layer({
      type: 'layers.Dropout',
      positional: [rate],
      keyword: { noise_shape: [null, ...input!.shape.map(() => 1)] },
    }),
  ),
);
