import { opDefinition } from '../../program/ops/registry';
import type { ProgramBuilder } from '../../program/builder';
import type { OpNode, Value } from '../../program/program';

/**
 * Adds the ops of the gradient of a scalar to its program (reverse mode).
 * @param target a scalar, as the mean loss of a batch
 * @param sources values (inputs, variables or results) that the gradient is wanted of
 * @param held values that count as constants, whatever they depend on
 * @returns the gradient of each source, of its shape; zeros where the source does not reach the target
 */
export function differentiate(
  builder: ProgramBuilder,
  target: Value,
  sources: readonly Value[],
  held: readonly Value[] = [],
): Value[] {
  if (target.shape.length > 0) throw new Error(`Only scalars are differentiated; this has shape [${target.shape}].`);
  const nodes = [...builder.nodes];
  const moving = reachedFrom(nodes, sources, held);
  const gradients = new Map<number, Value>([[target.id, builder.constant(1)]]);
  const outerScope = builder.scope;
  for (const node of nodes.reverse()) {
    const outputGradients = node.outputs.map(({ id }) => gradients.get(id) ?? null);
    const wanted = node.inputs.map(({ id }) => moving.has(id));
    if (!wanted.includes(true) || outputGradients.every((gradient) => gradient === null)) continue;
    builder.scope = node.scope;
    const arrived = gradientsOf(builder, node, outputGradients, wanted);
    node.inputs.forEach((input, index) => {
      const gradient = arrived[index];
      if (!gradient || !wanted[index]) return;
      const known = gradients.get(input.id);
      gradients.set(input.id, known ? builder.one('add', [known, gradient]) : gradient);
    });
  }
  builder.scope = outerScope;
  return sources.map((source) => gradients.get(source.id) ?? builder.constant(0, source.shape));
}

function gradientsOf(
  builder: ProgramBuilder,
  { op, inputs, outputs, attributes }: OpNode,
  outputGradients: readonly (Value | null)[],
  wanted: readonly boolean[],
): (Value | null)[] {
  const { gradient } = opDefinition(op);
  if (!gradient) throw new Error(`Op ${op} stands between a weight and the loss but has no gradient.`);
  return gradient({ builder, inputs, outputs, outputGradients, attributes, needs: (input) => wanted[input] ?? false });
}

/** Ids of the values that depend on the sources, these included. A class number or a truth value has no slope. */
function reachedFrom(nodes: readonly OpNode[], sources: readonly Value[], held: readonly Value[]): Set<number> {
  const reached = new Set(sources.map(({ id }) => id));
  const constant = new Set(held.map(({ id }) => id));
  for (const { inputs, outputs } of nodes)
    if (inputs.some(({ id }) => reached.has(id)))
      for (const { id, dtype } of outputs) if (dtype === 'float32' && !constant.has(id)) reached.add(id);
  return reached;
}
