import { poolingWindow1D } from '../../../blocks/families/sequencePooling';
import { MaxPool1D as block } from '../../../blocks/MaxPool1D';
import { keywords } from '../../python/layerArguments';
import { pytorchBlock } from '../block';
import { alongPositions, padPositions } from './positions';

export const MaxPool1D = pytorchBlock(block, (writer, context) => {
  const { kernel, stride } = context.parameters;
  const { declared, overhang } = poolingWindow1D(context);
  const module = writer.module({
    type: 'nn.MaxPool1d',
    positional: [kernel],
    keyword: keywords({
      stride: stride === kernel ? undefined : stride,
      ceil_mode: overhang > 0 ? true : undefined,
    }),
  });
  const { padding } = declared;
  writer.output(alongPositions(module, padPositions(writer.inputs[0]!, padding, 'float("-inf")')));
});
