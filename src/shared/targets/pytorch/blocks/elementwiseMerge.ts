import type { PrimitiveBlock } from '../../../blocks/definition';
import { pytorchBlock } from '../block';
import { alike } from '../channelsFirst';

/** A merge as an expression of its inputs, brought to one order and rank: PyTorch would align the batch with other axes. */
export function pytorchMerge(block: PrimitiveBlock, merge: (inputs: readonly string[]) => string) {
  return pytorchBlock(block, (writer, { inputs, outputs: [output] }) =>
    writer.output(
      merge(
        alike(writer, inputs, output!).map((expression, index) => {
          const added = output!.shape.length - inputs[index]!.shape.length;
          return added === 0 ? expression : `${expression}[:, ${'None, '.repeat(added)}...]`;
        }),
      ),
    ),
  );
}

/** `torch.maximum(torch.maximum(a, b), c)`: the function takes two. */
export function inPairs(called: string) {
  return (inputs: readonly string[]): string => inputs.reduce((left, right) => `${called}(${left}, ${right})`);
}
