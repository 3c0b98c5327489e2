import { compactPair } from '../../../tensor/window';
import { kerasBlock } from '../block';
import { UpSampling2D as block } from '../../../blocks/UpSampling2D';
import { keywords } from '../../python/layerArguments';

export const UpSampling2D = kerasBlock(block, (writer, { parameters: { factor, interpolation } }) => {
  const result = writer.layer({
    type: 'layers.UpSampling2D',
    positional: factor[0] === 2 && factor[1] === 2 ? [] : [compactPair(factor)],
    keyword: keywords({ interpolation: interpolation === 'nearest' ? undefined : interpolation }),
  });
  writer.output(result);
});
