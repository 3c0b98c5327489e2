import { kerasSides } from '../layerArguments';
import { kerasBlock } from '../block';
import { ZeroPadding2D as block, sidesOf } from '../../../blocks/ZeroPadding2D';

export const ZeroPadding2D = kerasBlock(block, (writer, { parameters: { padding } }) =>
  writer.output(writer.layer({ type: 'layers.ZeroPadding2D', positional: [kerasSides(sidesOf(padding))] })),
);
