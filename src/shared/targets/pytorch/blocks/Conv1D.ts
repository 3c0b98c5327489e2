import { Conv1D as block, conv1DWindow } from '../../../blocks/Conv1D';
import { sequenceOf } from '../../../blocks/families/sequence';
import { keywords } from '../../python/layerArguments';
import { pytorchBlock } from '../block';
import { pytorchActivation } from '../moduleArguments';
import { alongPositions, padPositions } from './positions';

export const Conv1D = pytorchBlock(block, (writer, context) => {
  const { filters, kernel, stride, dilation, groups, bias, activation } = context.parameters;
  const { padding } = conv1DWindow(context);
  const isEven = padding[0] === padding[1];
  const module = writer.module({
    type: 'nn.Conv1d',
    positional: [sequenceOf(context.inputs[0]).channels, filters, kernel],
    keyword: keywords({
      stride: stride === 1 ? undefined : stride,
      padding: isEven && padding[0] > 0 ? padding[0] : undefined,
      dilation: dilation === 1 ? undefined : dilation,
      groups: groups === 1 ? undefined : groups,
      bias: bias ? undefined : false,
    }),
    weights: { kernel: { name: 'weight', permutation: [2, 1, 0] }, ...(bias ? { bias: { name: 'bias' } } : {}) },
  });
  const input = isEven ? writer.inputs[0]! : padPositions(writer.inputs[0]!, padding);
  writer.output(pytorchActivation(alongPositions(module, input), activation, context.outputs[0]!));
});
