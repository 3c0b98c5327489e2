import type { BlockCategory, CompositeBlock } from '../../../blocks/definition';
import type { BlockLibrary } from '../../../blocks/library';
import { bypasses } from '../../../compiler/expand/bypass';
import { connectionsOf } from '../../../document/connections';
import type { ExpressionScope } from '../../../document/expression';
import { canBeChip, passedOver } from '../../../editing';

/** A block inside a composite, as its miniature draws it. */
export interface Part {
  readonly id: string;
  readonly category: BlockCategory;
  /** Whether it takes what several give: drawn as ⊕. */
  readonly isMerge: boolean;
  /** Drawn narrow, as normalisation and activations are chips on cards. */
  readonly isNarrow: boolean;
}

/** What one use of a composite has inside, as it is wired there. Left-out and bypassed blocks are gone. */
export interface Inside {
  readonly parts: readonly Part[];
  /** Ids of parts that feed one another; `entry` for an input of the composite. */
  readonly steps: readonly (readonly [from: string, to: string])[];
  /** The parts that the composite's outputs come from. */
  readonly exits: readonly string[];
}

/** Stands in `Inside.steps` for what comes into the composite. No id of a node is empty. */
export const entry = '';

/** @param values of the names that expressions inside can use, in this use */
export function insideOfUse({ graph }: CompositeBlock, library: BlockLibrary, values: ExpressionScope): Inside {
  const absent = new Set<string>();
  for (const node of graph.nodes) {
    const block = library.get(node.block);
    if (block && bypasses(node, block, values).bypass) absent.add(node.id);
  }
  const inputOf = (id: string) => library.get(graph.nodes.find((node) => node.id === id)?.block ?? '')?.inputs[0]?.name;
  const wired = absent.size ? passedOver(graph, absent, inputOf) : graph;
  const parts = graph.nodes
    .filter(({ id }) => !absent.has(id))
    .map(({ id, block: type }): Part => {
      const block = library.get(type);
      return {
        id,
        category: block?.category ?? 'reshape',
        isMerge: block?.category === 'merge',
        isNarrow: block !== undefined && canBeChip(block),
      };
    });
  const known = new Set(parts.map(({ id }) => id));
  const steps = connectionsOf(wired)
    .map(({ from, to }) => [typeof from === 'string' ? entry : from[0], to[0]] as const)
    .filter(([from, to]) => (from === entry || known.has(from)) && known.has(to));
  const unique = new Map(steps.map((step) => [step.join('\n'), step]));
  const exits = [...new Set(wired.outputs.map(({ from }) => from[0]))].filter((id) => known.has(id));
  return { parts, steps: [...unique.values()], exits };
}
