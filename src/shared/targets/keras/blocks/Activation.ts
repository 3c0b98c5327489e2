import { Activation as block } from '../../../blocks/Activation';
import { kerasActivations } from '../activations';
import { kerasBlock } from '../block';

export const Activation = kerasBlock(block, (writer, { parameters }) => {
  const { argument, layer } = kerasActivations[parameters.function];
  writer.output(writer.layer(layer ?? { type: 'layers.Activation', positional: [{ code: argument }] }));
});
