import type { BlockContext } from '../../../blocks/definition';
import type { recurrentParameters } from '../../../blocks/families/recurrent';
import { sequenceOf } from '../../../blocks/families/sequence';
import type { PyTorchModule, PyTorchWriter } from '../writer';

type Context = BlockContext<typeof recurrentParameters>;

/** A recurrence from the last position to the first reads the sequence turned round. */
export function recurrentModule(
  writer: PyTorchWriter,
  { parameters: { units, returnSequences, reverse }, inputs }: Context,
  type: string,
  weights: PyTorchModule['weights'],
): void {
  const module = writer.module({
    type,
    positional: [sequenceOf(inputs[0]).channels, units],
    keyword: { batch_first: true },
    weights,
  });
  const [input, turned] = [writer.inputs[0]!, reverse ? '.flip(1)' : ''];
  writer.output(`${module}(${input}${turned})[0]${returnSequences ? turned : '[:, -1]'}`);
}
