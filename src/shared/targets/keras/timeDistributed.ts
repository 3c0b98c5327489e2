import type { NetworkNode } from '../../compiler/network';
import { contextOfStep } from '../../blocks/timeDistributed';
import { formatValue } from '../python/values';
import { snakeCase } from '../python/identifiers';
import type { BlockEmitter, Token } from '../python/body';
import { wrappedName } from './names';
import type { KerasLayer, KerasWeight, RecordLayer } from './writer';

const wrapper = 'layers.TimeDistributed';

type Emitted = ReturnType<BlockEmitter>;

/**
 * The layers of a time-distributed block: each in a `TimeDistributed` where they are called one after the other. Where the
 * block does more than call layers, its time steps join the batch instead, which only code on tensors can say.
 */
export function distributedLayers(
  node: NetworkNode,
  inputs: readonly Token[],
  fresh: () => Token,
  record: RecordLayer,
  emitterOf: (record: RecordLayer) => BlockEmitter,
): Emitted {
  const inner: NetworkNode = { ...node, block: node.block.distributes!, context: contextOfStep(node.context) };
  const layers: KerasLayer[] = [];
  const emit = emitterOf((_path, _suffix, layer) => void layers.push(layer));
  const emitted = emit(inner, inputs, fresh);
  if (inner.block.distributes || !callsLayersAlone(emitted)) {
    const steps = emitterOf(record);
    return joiningBatch(node, inner, inputs, fresh, (tokens) => steps(inner, tokens, fresh));
  }
  const isWrapped = layers.map(({ anyAxes }) => !anyAxes);
  layers.forEach((layer, at) =>
    record(
      node.path,
      layer.suffix ?? '',
      isWrapped[at] ? { ...layer, weights: layer.weights?.map(within) ?? [] } : layer,
    ),
  );
  const constructs = emitted.constructs.map((construct, at) => (isWrapped[at] ? { ...construct, wrapper } : construct));
  return { ...emitted, constructs };
}

/** Where the wrapped layer keeps a weight. */
function within(held: string | KerasWeight): KerasWeight {
  const weight = typeof held === 'string' ? { weight: held } : held;
  return { ...weight, path: `${wrappedName}/${weight.path ?? snakeCase(weight.weight)}` };
}

/** Whether layers of Keras do all the work: those that the file defines itself don't say which shapes they give. */
function callsLayersAlone({ constructs, statements }: Emitted): boolean {
  if (constructs.some(({ definition }) => definition)) return false;
  return statements.every(({ expression }) => /^⟨c\d+⟩\((?:⟨t\d+⟩|\[⟨t\d+⟩(?:, ⟨t\d+⟩)*\])\)$/.test(expression));
}

function joiningBatch(
  { context }: NetworkNode,
  inner: NetworkNode,
  inputs: readonly Token[],
  fresh: () => Token,
  emit: (inputs: readonly Token[]) => Emitted,
): Emitted {
  const reshaped = (token: Token, shape: readonly number[]) => ({
    targets: [fresh()],
    expression: `keras.ops.reshape(${token}, ${formatValue([-1, ...shape])})`,
  });
  const before = inputs.map((token, input) => reshaped(token, inner.context.inputs[input]!.shape));
  const { constructs, statements, outputs } = emit(before.map(({ targets }) => targets[0]!));
  const after = outputs.map((token, output) => reshaped(token, context.outputs[output]!.shape));
  return {
    constructs,
    statements: [...before, ...statements, ...after],
    outputs: after.map(({ targets }) => targets[0]!),
  };
}
