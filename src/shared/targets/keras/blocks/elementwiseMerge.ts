import type { PrimitiveBlock } from '../../../blocks/definition';
import { kerasBlock } from '../block';

/** A merge whose layer Keras calls by the block's name; of one input there is nothing to merge. */
export function kerasMerge(block: PrimitiveBlock) {
  return kerasBlock(block, (writer) => {
    const [first, ...others] = writer.inputs;
    writer.output(others.length === 0 ? first! : writer.layer({ type: `layers.${block.type}`, anyAxes: true }));
  });
}
