import type { OpType } from '../program/attributes';
import { ProgramBuilder } from '../program/builder';
import { finishProgram } from '../program/finish';
import { opDefinition, ops } from '../program/ops/registry';
import type { Program, Value } from '../program/program';

/** What a target's table holds for an op that it writes as other ops. */
export const expanded = 'expanded';

/**
 * The same program, in which some ops are written as the ops that they consist of.
 * @param isExpanded whether an op is one of them; it must have `expand`
 */
export function expandOps(program: Program, isExpanded: (op: OpType) => boolean): Program {
  if (!program.nodes.some(({ op }) => isExpanded(op))) return program;
  const builder = new ProgramBuilder(program.layout, ops, firstFreeId(program));
  const replacements = new Map<Value['id'], Value>();
  const replace = (value: Value) => replacements.get(value.id) ?? value;
  for (const node of program.nodes) {
    const inputs = node.inputs.map(replace);
    if (!isExpanded(node.op)) {
      builder.nodes.push({ ...node, inputs });
      continue;
    }
    builder.scope = node.scope;
    const { expand } = opDefinition(node.op);
    if (!expand) throw new Error(`Op ${node.op} cannot be written as other ops: it has no "expand".`);
    const results = expand(builder, inputs, node.attributes);
    node.outputs.forEach(({ id }, index) => replacements.set(id, results[index]!));
  }
  const replaced = (values: ReadonlyMap<string, Value>) =>
    new Map([...values].map(([name, value]) => [name, replace(value)] as const));
  return finishProgram(builder, { ...program, outputs: replaced(program.outputs), updates: replaced(program.updates) });
}

function firstFreeId({ inputs, variables, nodes }: Program): number {
  const values = [...inputs, ...variables].map(({ value }) => value).concat(nodes.flatMap(({ outputs }) => outputs));
  return values.reduce((next, { id }) => Math.max(next, id + 1), 0);
}
