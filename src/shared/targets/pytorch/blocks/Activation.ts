import { Activation as block } from '../../../blocks/Activation';
import { pytorchActivations } from '../activations';
import { pytorchBlock } from '../block';

export const Activation = pytorchBlock(block, (writer, { parameters, inputs }) =>
  writer.output(pytorchActivations[parameters.function](writer.inputs[0]!, parameters, inputs[0]!)),
);
