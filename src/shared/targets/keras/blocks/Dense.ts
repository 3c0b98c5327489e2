import { kerasActivation } from '../layerArguments';
import { kerasBlock } from '../block';
import { Dense as block } from '../../../blocks/Dense';
import { keywords } from '../../python/layerArguments';

export const Dense = kerasBlock(block, (writer, { parameters: { units, activation, bias } }) => {
  const result = writer.layer({
    type: 'layers.Dense',
    positional: [units],
    keyword: keywords({ activation: kerasActivation(activation), use_bias: bias ? undefined : false }),
    weights: bias ? ['kernel', 'bias'] : ['kernel'],
  });
  writer.output(result);
});
