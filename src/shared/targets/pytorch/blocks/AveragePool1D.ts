import { AveragePool1D as block } from '../../../blocks/AveragePool1D';
import { poolingWindow1D } from '../../../blocks/families/sequencePooling';
import { keywords } from '../../python/layerArguments';
import { pytorchBlock } from '../block';
import { alongPositions, padPositions } from './positions';

export const AveragePool1D = pytorchBlock(block, (writer, context) => {
  const { kernel, stride } = context.parameters;
  const { declared, overhang } = poolingWindow1D(context);
  const module = writer.module({
    type: 'nn.AvgPool1d',
    positional: [kernel],
    keyword: keywords({
      stride: stride === kernel ? undefined : stride,
      ceil_mode: overhang > 0 ? true : undefined,
    }),
  });
  const { padding } = declared;
  const input = writer.inputs[0]!;
  const mean = alongPositions(module, padPositions(input, padding));
  if (padding[0] === 0 && padding[1] === 0) return writer.output(mean);
  // The mean with zeros, over the share of the window that lies on the sequence.
  writer.output(`${mean} / ${alongPositions(module, padPositions(`torch.ones_like(${input})`, padding))}`);
});
