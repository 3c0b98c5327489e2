import { contextOfStep } from '../../blocks/timeDistributed';
import type { NetworkNode } from '../../compiler/network';
import type { BlockEmitter, Statement, Token } from '../python/body';
import { channelsFirst, channelsLast } from './channelsFirst';

/**
 * A time-distributed block: time steps join the batch before it and leave it again behind it. Images are channels last in
 * sequences, as the drawing has them.
 */
export function distributedModules(
  node: NetworkNode,
  inputs: readonly Token[],
  fresh: () => Token,
  emit: BlockEmitter,
): ReturnType<BlockEmitter> {
  const inner: NetworkNode = { ...node, block: node.block.distributes!, context: contextOfStep(node.context) };
  const named = (expression: string): Statement => ({ targets: [fresh()], expression });
  const before = inputs.map((token, input) => {
    const joined = `${token}.flatten(0, 1)`;
    // Flattened, images have the order of the drawing.
    return named(inner.block.flattens ? joined : channelsFirst(joined, inner.context.inputs[input]!));
  });
  const { constructs, statements, outputs } = emit(
    inner,
    before.map(({ targets }) => targets[0]!),
    fresh,
  );
  const steps = node.context.outputs[0]!.shape[0]!;
  const after = outputs.map((token, output) =>
    named(`${channelsLast(token, inner.context.outputs[output]!)}.unflatten(0, (-1, ${steps}))`),
  );
  return {
    constructs,
    statements: [...before, ...statements, ...after],
    outputs: after.map(({ targets }) => targets[0]!),
  };
}
