import { compactPair } from '../../../tensor/window';
import { pytorchBlock } from '../block';
import { UpSampling2D as block } from '../../../blocks/UpSampling2D';
import { keywords } from '../../python/layerArguments';

export const UpSampling2D = pytorchBlock(block, (writer, { parameters: { factor, interpolation } }) => {
  const module = writer.module({
    type: 'nn.Upsample',
    keyword: keywords({
      scale_factor: compactPair(factor),
      mode: interpolation === 'nearest' ? undefined : interpolation,
    }),
  });
  writer.output(`${module}(${writer.inputs[0]})`);
});
