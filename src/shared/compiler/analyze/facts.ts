import { messageOf } from '../../errors/messageOf';
import type { BlockProblem } from '../../document/problem';
import type { BlockContext, PrimitiveBlock, WeightSpec } from '../../blocks/definition';
import { formatShape, sameShapes, type Shape } from '../../tensor/shape';
import { slidingReadings, type Readings } from '../../tensor/reading';
import { countWeights } from './cost';

/** The results of a primitive block's rules for these parameters and inputs. */
export type Facts = SoundFacts | { readonly problems: readonly BlockProblem[] };

export interface SoundFacts {
  readonly context: BlockContext;
  readonly weights: readonly WeightSpec[];
  readonly parameters: { readonly trainable: number; readonly fixed: number };
  readonly macs: number;
  readonly readings: Readings | 'all' | undefined;
}

/** Cached results of a block's rules, latest first. */
export type FactsMemory = Remembered[];

interface Remembered {
  readonly block: PrimitiveBlock;
  readonly parameters: BlockContext['parameters'];
  readonly inputs: readonly Shape[];
  readonly facts: Facts;
}

/** Enough for an edit and its undo. */
const mostRemembered = 4;

/** Like `factsOf`, cached by block, parameters and input shapes. */
export function knownFacts(
  memory: FactsMemory,
  block: PrimitiveBlock,
  parameters: BlockContext['parameters'],
  inputs: readonly Shape[],
): Facts {
  for (let at = 0; at < memory.length; at++) {
    const known = memory[at]!;
    if (known.parameters === parameters && known.block === block && sameShapes(known.inputs, inputs))
      return known.facts;
  }
  const facts = factsOf(block, parameters, inputs);
  if (memory.length === mostRemembered) memory.pop();
  memory.unshift({ block, parameters, inputs, facts });
  return facts;
}

/**
 * Evaluates a block's rules. A rule that throws, or returns an impossible shape, becomes a problem. Never throws.
 * @param names of what feeds its inputs, for messages
 */
export function factsOf(
  block: PrimitiveBlock,
  parameters: BlockContext['parameters'],
  inputs: readonly Shape[],
  names?: readonly string[],
): Facts {
  try {
    const result = block.shape({ parameters, inputs, outputs: [], ...(names && { names }) });
    if ('problems' in result) return { problems: result.problems };
    const impossible = result.outputs.find((shape) => !isPossible(shape));
    if (impossible) return { problems: [cannotBe(block, inputs, impossible)] };
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
      problems: [
        { brief: 'does not fit', message: `${block.type} can't be applied to ${describe(inputs)}: ${reason}` },
      ],
    };
  }
}

function readingsOf(block: PrimitiveBlock, context: BlockContext): SoundFacts['readings'] {
  const window = block.window?.(context);
  return typeof window === 'object' && 'kernel' in window ? slidingReadings(window) : window;
}

function isPossible(shape: Shape): boolean {
  return shape.every((extent) => Number.isSafeInteger(extent) && extent >= 1);
}

function cannotBe(block: PrimitiveBlock, inputs: readonly Shape[], output: Shape): BlockProblem {
  return {
    brief: 'empty output',
    message: `${block.type} on ${describe(inputs)} would give ${formatShape(output)}, but every dimension must be a whole number of at least 1. Use a smaller window or stride, or more padding.`,
  };
}

function describe(inputs: readonly Shape[]): string {
  return inputs.length ? inputs.map(formatShape).join(' and ') : 'no input';
}
