import { pytorchActivation } from '../moduleArguments';
import { channelsOf } from '../../../tensor/exampleType';
import { pytorchBlock } from '../block';
import { Dense as block } from '../../../blocks/Dense';
import { keywords } from '../../python/layerArguments';

export const Dense = pytorchBlock(
  block,
  (writer, { parameters: { units, activation, bias }, inputs: [input], outputs: [output] }) => {
    const module = writer.module({
      type: 'nn.Linear',
      positional: [channelsOf(input!), units],
      keyword: keywords({ bias: bias ? undefined : false }),
      weights: { kernel: { name: 'weight', permutation: [1, 0] }, ...(bias ? { bias: { name: 'bias' } } : {}) },
    });
    writer.output(pytorchActivation(`${module}(${writer.inputs[0]})`, activation, output!));
  },
);
