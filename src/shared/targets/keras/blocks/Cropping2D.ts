import { kerasSides } from '../layerArguments';
import { kerasBlock } from '../block';
import { Cropping2D as block } from '../../../blocks/Cropping2D';
import { sidesOf } from '../../../blocks/ZeroPadding2D';

export const Cropping2D = kerasBlock(block, (writer, { parameters: { cropping } }) =>
  writer.output(writer.layer({ type: 'layers.Cropping2D', positional: [kerasSides(sidesOf(cropping))] })),
);
