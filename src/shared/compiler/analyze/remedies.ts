import type { BlockProblem, Remedy } from '../../document/problem';
import type { PrimitiveNode } from '../expand/expansion';
import { resolveNode } from '../expand/resolveNode';
import type { BlockLibrary } from '../../blocks/library';
import type { NetNode } from '../../document/schema';
import type { Shape } from '../../tensor/shape';
import { factsOf, type Facts } from './facts';
import { shapeThrough } from './preview';

/**
 * The remedies that were checked and do fix a problem, with the resulting shape. Where a block offers none, the most common
 * fix is tried: flattening the input.
 */
export function triedRemedies(
  library: BlockLibrary,
  node: PrimitiveNode,
  inputs: readonly Shape[],
  problem: BlockProblem,
): readonly Remedy[] {
  const offered = (problem.remedies ?? []).flatMap((remedy) => tried(library, node, inputs, problem, remedy));
  if (offered.length) return offered;
  return inputs
    .map((_, input): Remedy => ({
      label: 'Insert Flatten',
      action: { kind: 'insert', input, blocks: [{ block: 'Flatten' }] },
    }))
    .flatMap((remedy) => tried(library, node, inputs, problem, remedy));
}

function tried(
  library: BlockLibrary,
  node: PrimitiveNode,
  inputs: readonly Shape[],
  problem: BlockProblem,
  remedy: Remedy,
): readonly Remedy[] {
  const facts = after(library, node, inputs, remedy.action);
  if (!facts) return [];
  if ('problems' in facts) return facts.problems.some(({ message }) => message === problem.message) ? [] : [remedy];
  const result = remedy.result ?? facts.context.outputs[0];
  return [{ ...remedy, ...(result && { result }) }];
}

/** The block's result once the remedy is applied. */
function after(
  library: BlockLibrary,
  node: PrimitiveNode,
  inputs: readonly Shape[],
  action: Remedy['action'],
): Facts | undefined {
  if (action.kind === 'set') {
    const { values, sound } = resolveNode(node.block.parameters, {
      ...node.parameters,
      ...action.parameters,
    } as NetNode['parameters']);
    return sound ? factsOf(node.block, values, inputs) : undefined;
  }
  if (action.kind !== 'insert') return undefined;
  const arriving = inputs[action.input];
  const changed = arriving && shapeThrough(library, action.blocks, arriving);
  if (!changed) return undefined;
  return factsOf(
    node.block,
    node.parameters,
    inputs.map((shape, input) => (input === action.input ? changed : shape)),
  );
}
