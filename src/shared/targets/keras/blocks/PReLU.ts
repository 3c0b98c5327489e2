import { firstSlope, PReLU as block } from '../../../blocks/PReLU';
import { channelsOf } from '../../../tensor/exampleType';
import { kerasBlock } from '../block';
import { keywords } from '../../python/layerArguments';

export const PReLU = kerasBlock(block, (writer, { inputs: [input] }) => {
  const shared = input!.shape.slice(0, -1).map((_, axis) => axis + 1);
  // Keras keeps an axis of length 1 for each that shares a slope.
  const view = [...shared.map(() => 1), channelsOf(input!)];
  const result = writer.layer({
    type: 'layers.PReLU',
    keyword: keywords({
      alpha_initializer: { code: `keras.initializers.Constant(${firstSlope})` },
      shared_axes: shared.length > 0 ? shared : undefined,
    }),
    weights: [{ weight: 'alpha', view }],
  });
  writer.output(result);
});
