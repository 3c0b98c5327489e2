import type { OpNode, Value } from './program';

/** The ops that the wanted values depend on, in their order. */
export function liveNodes(nodes: readonly OpNode[], wanted: Iterable<Value>): OpNode[] {
  const live = new Set([...wanted].map(({ id }) => id));
  const kept: OpNode[] = [];
  for (const node of [...nodes].reverse()) {
    if (!node.outputs.some(({ id }) => live.has(id))) continue;
    kept.push(node);
    for (const { id } of node.inputs) live.add(id);
  }
  return kept.reverse();
}

/**
 * The same computation with equal ops done once. Ops are pure, so two of one kind with equal inputs and attributes give
 * equal results. `replace` gives the value that stands for a dropped one.
 */
export function withoutRepetitions(nodes: readonly OpNode[]): { nodes: OpNode[]; replace(value: Value): Value } {
  const replacements = new Map<number, Value>();
  const replace = (value: Value) => replacements.get(value.id) ?? value;
  const known = new Map<string, OpNode>();
  const kept: OpNode[] = [];
  for (const node of nodes) {
    const inputs = node.inputs.map(replace);
    const key = JSON.stringify([node.op, inputs.map(({ id }) => id), node.attributes]);
    const twin = known.get(key);
    if (twin) node.outputs.forEach(({ id }, index) => replacements.set(id, twin.outputs[index]!));
    else {
      const made = { ...node, inputs };
      known.set(key, made);
      kept.push(made);
    }
  }
  return { nodes: kept, replace };
}
