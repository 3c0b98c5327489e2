import { Reshape as block } from '../../../blocks/Reshape';
import { pytorchBlock } from '../block';
import { channelsFirst, channelsLast } from '../channelsFirst';

/** What follows from the others is left to follow, so that uses that differ in it alone are one class. */
export const Reshape = pytorchBlock(block, (writer, { parameters, inputs: [input], outputs: [output] }) => {
  const tensor = writer.inputs[0]!;
  const follows = parameters.shape.includes(-1);
  const extents = (follows ? parameters.shape : output!.shape).map((extent) => writer.literal(extent)).join(', ');
  const batch = follows ? `${tensor}.shape[0]` : '-1';
  writer.output(channelsFirst(`${channelsLast(tensor, input!)}.reshape(${batch}, ${extents})`, output!));
});
