import type { BlockDefinition, CompositeBlock } from './definition';
import { parametersAt, repetitionId } from '../document/repetition';
import type { Edge, NetNode } from '../document/schema';

/** Between the left edges of neighbours, in pixels at zoom 1. */
const column = 240;

type Given = Pick<NetNode, 'parameters' | 'each'>;

interface Known {
  readonly each: NetNode['each'];
  readonly chain: CompositeBlock;
}

const known = new WeakMap<NetNode['parameters'], Map<number, Known>>();

/** Whether what comes out of a block can go into the next one of its kind. */
export function canFollowItself({ inputs, outputs }: BlockDefinition): boolean {
  return inputs.length === 1 && !inputs[0]!.many && outputs.length === 1;
}

/**
 * So many of a block in a row, as a composite that has its ports. Parameters stay the expressions that they are: the inside
 * has the names of the scope around. While a node says the same, the very same chain is given again.
 */
export function chainOf({ parameters, each }: Given, block: BlockDefinition, count: number): CompositeBlock {
  let byCount = known.get(parameters);
  if (!byCount) known.set(parameters, (byCount = new Map()));
  const earlier = byCount.get(count);
  if (earlier?.each === each && earlier?.chain.chainOf === block) return earlier.chain;
  const chain = makeChain({ parameters, each }, block, count);
  byCount.set(count, { each, chain });
  return chain;
}

function makeChain({ parameters, each }: Given, block: BlockDefinition, count: number): CompositeBlock {
  const { type, category, doc, inputs, outputs, parameters: specs } = block;
  const [input, output] = [inputs[0]!.name, outputs[0]!.name];
  const nodes = Array.from({ length: count }, (_, index): NetNode => ({
    id: repetitionId(index),
    block: type,
    parameters: parametersAt({ parameters, each }, index),
    position: { x: index * column, y: 0 },
  }));
  const edges = nodes.slice(1).map(({ id }, index): Edge => ({ from: [nodes[index]!.id, output], to: [id, input] }));
  return {
    ...{ kind: 'composite', type, category, doc, inputs, outputs, parameters: specs, chainOf: block },
    caption: (values) => block.caption(values),
    graph: {
      ...{ nodes, edges },
      inputs: [{ name: input, to: [[nodes[0]!.id, input]] }],
      outputs: [{ name: output, from: [nodes.at(-1)!.id, output] }],
    },
  };
}
