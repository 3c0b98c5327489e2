import type { CompositeBlock } from '../../blocks/definition';
import { namesUsedBy } from '../../editing/substitute';

const known = new WeakMap<CompositeBlock, readonly string[]>();

/** The parameters of a composite that no expression inside it uses: what a use sets for them arrives nowhere. */
export function unusedParameters(block: CompositeBlock): readonly string[] {
  let unused = known.get(block);
  if (!unused) {
    const used = new Set(block.graph.nodes.flatMap(namesUsedBy));
    known.set(block, (unused = Object.keys(block.parameters).filter((name) => !used.has(name))));
  }
  return unused;
}
