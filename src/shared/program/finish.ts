import type { ProgramBuilder } from './builder';
import type { Program, Value } from './program';
import { liveNodes, withoutRepetitions } from './simplify';

type Parts = Pick<Program, 'inputs' | 'variables' | 'outputs' | 'updates'>;

/** Closes a program: keeps what its outputs and updates depend on, each computation once. All feeds and variables stay. */
export function finishProgram(builder: ProgramBuilder, parts: Parts): Program {
  const { nodes, replace } = withoutRepetitions(builder.nodes);
  const replaced = (values: ReadonlyMap<string, Value>) =>
    new Map([...values].map(([name, value]) => [name, replace(value)] as const));
  const [outputs, updates] = [replaced(parts.outputs), replaced(parts.updates)];
  const wanted = [...outputs.values(), ...updates.values()];
  const live = liveNodes(nodes, wanted);
  const used = new Set([...wanted, ...live.flatMap(({ inputs }) => inputs)].map(({ id }) => id));
  return {
    layout: builder.layout,
    inputs: parts.inputs.filter(({ role, value }) => role === 'feed' || used.has(value.id)),
    variables: parts.variables,
    nodes: live,
    outputs,
    updates,
  };
}
