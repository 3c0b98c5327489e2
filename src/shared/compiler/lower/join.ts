import { opDefinition } from '../../program/ops/registry';
import { sameShape } from '../../tensor/shape';
import type { ProgramBuilder } from '../../program/builder';
import type { OpNode, Value } from '../../program/program';

/**
 * Vectors one after the other. Where the same elementwise op made all of them, it is done once, on what it was done on,
 * joined: the running statistics of fifty layers move in three ops instead of three hundred.
 */
export function joined(builder: ProgramBuilder, parts: readonly Value[]): Value {
  const makers = new Map<number, OpNode>();
  for (const node of builder.nodes) for (const { id } of node.outputs) makers.set(id, node);
  return joinedBy(builder, makers, parts);
}

function joinedBy(builder: ProgramBuilder, makers: ReadonlyMap<number, OpNode>, parts: readonly Value[]): Value {
  const nodes = parts.map(({ id }) => makers.get(id));
  const [first] = nodes;
  if (first?.op === 'split' && sameValues(first.outputs, parts)) return first.inputs[0]!;
  if (!first || !sameWork(nodes, first, parts)) return builder.one('concat', parts, { axis: 0 });
  const operands = first.inputs.map((operand, index) =>
    operand.shape.length === 0
      ? operand
      : joinedBy(
          builder,
          makers,
          nodes.map((node) => node!.inputs[index]!),
        ),
  );
  return builder.one(first.op, operands, first.attributes);
}

/** Whether all parts come from one elementwise op, each on vectors of its own and on single numbers common to all. */
function sameWork(nodes: readonly (OpNode | undefined)[], { op, attributes, inputs }: OpNode, parts: readonly Value[]) {
  return (
    opDefinition(op).elementwise === true &&
    nodes.every(
      (node, part) =>
        node?.op === op &&
        JSON.stringify(node.attributes) === JSON.stringify(attributes) &&
        node.inputs.every((operand, index) =>
          inputs[index]!.shape.length === 0
            ? operand.id === inputs[index]!.id
            : sameShape(operand.shape, parts[part]!.shape),
        ),
    )
  );
}

function sameValues(left: readonly Value[], right: readonly Value[]): boolean {
  return left.length === right.length && left.every(({ id }, index) => id === right[index]!.id);
}
