import type { TensorType } from '../tensor/types';
import type { OpAttributes, OpType } from '../program/attributes';
import type { OpNode, Program, Value } from '../program/program';

/** What an op's form in a graph is written from. */
export interface OpContext<Type extends OpType = OpType> {
  readonly attributes: OpAttributes[Type];
  /** Names of the inputs in the graph that is being written. */
  readonly inputs: readonly string[];
  readonly inputTypes: readonly TensorType[];
  readonly outputTypes: readonly TensorType[];
}

/**
 * Writes one op of a program into a graph, and notes the names of its outputs. Throws where the op reads what no op before
 * it makes, or where the target cannot say it; the message names the block.
 * @param names of the values that are in the graph so far
 */
export function writeOp(
  node: OpNode,
  names: Map<Value['id'], string>,
  write: (context: OpContext) => readonly string[],
): void {
  const place = node.scope || 'the loss';
  const inputs = node.inputs.map((input) => {
    const name = names.get(input.id);
    if (name === undefined) throw new Error(`Op ${node.op} at ${place} reads a value that no op before it makes.`);
    return name;
  });
  try {
    const { attributes, inputs: inputTypes, outputs: outputTypes } = node;
    const results = write({ attributes, inputs, inputTypes, outputTypes });
    node.outputs.forEach((output, index) => names.set(output.id, results[index]!));
  } catch (error) {
    throw new Error(`${node.scope || 'The loss'}: ${(error as Error).message}`, { cause: error });
  }
}

/** How many ops, outputs and updates read each value. */
export function countReaders(program: Program): ReadonlyMap<Value['id'], number> {
  const readers = new Map<number, number>();
  const read = [
    ...program.nodes.flatMap((node) => node.inputs),
    ...program.outputs.values(),
    ...program.updates.values(),
  ];
  for (const { id } of read) readers.set(id, (readers.get(id) ?? 0) + 1);
  return readers;
}
