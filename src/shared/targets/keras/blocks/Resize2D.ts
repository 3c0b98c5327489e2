import { Resize2D as block, resizedSize } from '../../../blocks/Resize2D';
import { keywords } from '../../python/layerArguments';
import { kerasBlock } from '../block';

export const Resize2D = kerasBlock(block, (writer, context) => {
  const { interpolation } = context.parameters;
  writer.output(
    writer.layer({
      type: 'layers.Resizing',
      positional: [...resizedSize(context)],
      keyword: keywords({ interpolation: interpolation === 'bilinear' ? undefined : interpolation }),
    }),
  );
});
