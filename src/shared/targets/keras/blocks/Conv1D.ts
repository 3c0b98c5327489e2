import { Conv1D as block, conv1DWindow } from '../../../blocks/Conv1D';
import { keywords } from '../../python/layerArguments';
import { kerasBlock } from '../block';
import { kerasActivation } from '../layerArguments';

/** Keras takes no stride together with dilation: every position is computed then, and some kept. */
export const Conv1D = kerasBlock(block, (writer, context) => {
  const { filters, kernel, stride, padding, dilation, groups, bias, activation } = context.parameters;
  const sliced = stride > 1 && dilation > 1;
  // Which zeros `same` adds depends on the stride.
  const padded = sliced && padding === 'same';
  const input = padded
    ? writer.layer({ type: 'layers.ZeroPadding1D', positional: [[...conv1DWindow(context).padding]], suffix: 'pad' })
    : writer.inputs[0]!;
  const result = writer.layer({
    type: 'layers.Conv1D',
    positional: [filters, kernel],
    keyword: keywords({
      strides: sliced || stride === 1 ? undefined : stride,
      padding: padded || padding === 'valid' ? undefined : padding,
      dilation_rate: dilation === 1 ? undefined : dilation,
      groups: groups === 1 ? undefined : groups,
      activation: kerasActivation(activation),
      use_bias: bias ? undefined : false,
    }),
    weights: bias ? ['kernel', 'bias'] : ['kernel'],
    inputs: [input],
  });
  writer.output(sliced ? `${result}[:, ::${stride}]` : result);
});
