import { messageOf } from '../../errors/messageOf';
import type { BlockProblem } from '../../document/problem';
import type { BlockContext, PrimitiveBlock, WeightSpec } from '../../blocks/definition';
import { describeType } from '../../blocks/families/format';
import { sameTypes, type ExampleType } from '../../tensor/exampleType';
import { formatShape, type Shape } from '../../tensor/shape';
import { slidingReadings, type Readings } from '../../tensor/reading';
import { countWeights } from './cost';
import { labelled, say, stated, type Value } from '../../messages/saying';

/** The results of a primitive block's rules for these parameters and inputs. */
export type Facts = SoundFacts | { readonly problems: readonly BlockProblem[] };

export interface SoundFacts {
  readonly context: BlockContext;
  readonly weights: readonly WeightSpec[];
  readonly parameters: { readonly trainable: number; readonly fixed: number };
  readonly macs: number;
  readonly readings: Readings | 'all' | 'transposed' | undefined;
}

/** Cached results of a block's rules, latest first. */
export type FactsMemory = Remembered[];

interface Remembered {
  readonly block: PrimitiveBlock;
  readonly parameters: BlockContext['parameters'];
  readonly inputs: readonly ExampleType[];
  readonly facts: Facts;
}

/** Of one node: enough for an edit and its undo. */
const mostRemembered = 4;

/** Of all nodes with the same parameters: their input types in a deep network, before an edit and after. */
const mostShared = 32;

const shared = new WeakMap<BlockContext['parameters'], FactsMemory>();

/**
 * Like `factsOf`, cached by block, parameters and input types. What is not in the node's own memory may have been worked out
 * for another node with the same parameters object, such as the one at the same place in another use of a composite.
 */
export function knownFacts(
  memory: FactsMemory,
  block: PrimitiveBlock,
  parameters: BlockContext['parameters'],
  inputs: readonly ExampleType[],
): Facts {
  const own = recall(memory, block, parameters, inputs);
  if (own) return own.facts;
  const known = sharedFacts(block, parameters, inputs);
  remember(memory, known, mostRemembered);
  return known.facts;
}

/** The same without a memory of the node's own. */
export function sharedFacts(
  block: PrimitiveBlock,
  parameters: BlockContext['parameters'],
  inputs: readonly ExampleType[],
): Remembered {
  let common = shared.get(parameters);
  if (!common) shared.set(parameters, (common = []));
  let known = recall(common, block, parameters, inputs);
  if (!known) {
    known = { block, parameters, inputs, facts: factsOf(block, parameters, inputs) };
    remember(common, known, mostShared);
  }
  return known;
}

function recall(
  memory: FactsMemory,
  block: PrimitiveBlock,
  parameters: BlockContext['parameters'],
  inputs: readonly ExampleType[],
): Remembered | undefined {
  for (let at = 0; at < memory.length; at++) {
    const known = memory[at]!;
    if (known.parameters === parameters && known.block === block && sameTypes(known.inputs, inputs)) return known;
  }
  return undefined;
}

function remember(memory: FactsMemory, known: Remembered, most: number): void {
  if (memory.length === most) memory.pop();
  memory.unshift(known);
}

/**
 * Evaluates a block's rules. A rule that throws, or returns an impossible shape, becomes a problem. Never throws.
 * @param names of what feeds its inputs, for messages
 */
export function factsOf(
  block: PrimitiveBlock,
  parameters: BlockContext['parameters'],
  inputs: readonly ExampleType[],
  names?: readonly string[],
): Facts {
  try {
    const problem = dtypeProblem(block, inputs);
    if (problem) return { problems: [problem] };
    const result = block.shape({ parameters, inputs, outputs: [], ...(names && { names }) });
    if ('problems' in result) return { problems: result.problems };
    const impossible = result.outputs.find(({ shape }) => !isPossible(shape));
    if (impossible) return { problems: [cannotBe(block, inputs, impossible.shape)] };
    const context: BlockContext = { parameters, inputs, outputs: result.outputs };
    const weights = block.weights?.(context) ?? [];
    return {
      context,
      weights,
      parameters: countWeights(weights),
      macs: block.macs?.(context) ?? 0,
      readings: readingsOf(block, context),
    };
  } catch (error) {
    const reason = messageOf(error);
    return {
      problems: [stated('block', 'doesNotFit', block.type, describe(inputs), reason)],
    };
  }
}

const floats: NonNullable<PrimitiveBlock['takes']> = ['float32'];

/** The problem where tokens arrive at a block that computes with numbers, or numbers at one that takes tokens. */
function dtypeProblem(
  { type, takes = floats }: PrimitiveBlock,
  inputs: readonly ExampleType[],
): BlockProblem | undefined {
  const input = inputs.findIndex(({ dtype }) => !takes.includes(dtype));
  if (input < 0) return undefined;
  const areTokens = inputs[input]!.dtype === 'int32';
  return {
    ...stated('block', areTokens ? 'needsNumbers' : 'needsTokens', type, describeType(inputs[input]!)),
    input,
    ...(areTokens && {
      remedies: [
        { ...labelled('insert', 'Embedding'), action: { kind: 'insert', input, blocks: [{ block: 'Embedding' }] } },
      ],
    }),
  };
}

function readingsOf(block: PrimitiveBlock, context: BlockContext): SoundFacts['readings'] {
  const window = block.window?.(context);
  return typeof window === 'object' && 'kernel' in window ? slidingReadings(window) : window;
}

function isPossible(shape: Shape): boolean {
  return shape.every((extent) => Number.isSafeInteger(extent) && extent >= 1);
}

function cannotBe(block: PrimitiveBlock, inputs: readonly ExampleType[], output: Shape): BlockProblem {
  return stated('block', 'emptyOutput', block.type, describe(inputs), formatShape(output));
}

function describe(inputs: readonly ExampleType[]): Value {
  return inputs.length ? inputs.map(({ shape }) => formatShape(shape)) : say('parts', 'noInput');
}
