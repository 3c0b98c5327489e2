import { GaussianNoise as block } from '../../../blocks/GaussianNoise';
import { kerasBlock } from '../block';

export const GaussianNoise = kerasBlock(block, (writer, { parameters: { deviation } }) =>
  writer.output(writer.layer({ type: 'layers.GaussianNoise', positional: [deviation] })),
);
