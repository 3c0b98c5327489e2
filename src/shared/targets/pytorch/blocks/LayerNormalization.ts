import { LayerNormalization as block } from '../../../blocks/LayerNormalization';
import { channelsOf } from '../../../tensor/exampleType';
import { keywords, unlessDefault } from '../../python/layerArguments';
import { pytorchBlock } from '../block';
import { channelsFirst, channelsLast } from '../channelsFirst';

export const LayerNormalization = pytorchBlock(block, (writer, { parameters: { epsilon }, inputs: [input] }) => {
  const module = writer.module({
    type: 'nn.LayerNorm',
    positional: [channelsOf(input!)],
    keyword: keywords({ eps: unlessDefault(epsilon, 1e-5) }),
    weights: { gamma: { name: 'weight' }, beta: { name: 'bias' } },
  });
  writer.output(channelsFirst(`${module}(${channelsLast(writer.inputs[0]!, input!)})`, input!));
});
