import { Activation as block } from '../../../blocks/Activation';
import { kerasActivations } from '../activations';
import { kerasBlock } from '../block';

export const Activation = kerasBlock(block, (writer, { parameters }) => {
  const { argument, layer } = kerasActivations[parameters.function];
  writer.output(writer.layer(layer?.(parameters) ?? { type: 'layers.Activation', positional: [{ code: argument }] }));
});
