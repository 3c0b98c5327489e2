import type { WeightSpec } from '../../blocks/definition';
import type { Recipe } from '../../document/schema';
import { optimizerDefinition } from '../../learning/optimizers';
import type { ExampleType } from '../../tensor/exampleType';
import { sizeOf } from '../../tensor/shape';

/** float32 */
export const bytesPerValue = 4;

/** What the memory of a training step depends on besides the network. */
export interface TrainingCost {
  readonly batch: number;
  /** Extra values stored per weight: momentum 1, Adam 2, a moving average 1, accumulated gradients 1. */
  readonly slots: number;
}

export function trainingCost({ batch, optimizer, averaging, accumulation = 1 }: Recipe): TrainingCost {
  const slots = optimizerDefinition(optimizer).slots(optimizer).length;
  return { batch, slots: slots + (averaging ? 1 : 0) + (accumulation > 1 ? 1 : 0) };
}

/**
 * Bytes that a node adds to a training step: its outputs and their gradients for the whole batch, and for each trainable
 * weight its gradient and the optimizer's slots: 4 · (2 · batch · values + trainable · (1 + slots)). The weights
 * themselves are counted apart, as `parameterBytes`. Engines share and reuse buffers, so a run may need less.
 */
export function trainingBytes(values: number, trainable: number, { batch, slots }: TrainingCost): number {
  return bytesPerValue * (2 * batch * values + trainable * (1 + slots));
}

export function countWeights(weights: readonly WeightSpec[]): { trainable: number; fixed: number } {
  let [trainable, fixed] = [0, 0];
  for (const weight of weights) {
    if (weight.trainable) trainable += sizeOf(weight.shape);
    else fixed += sizeOf(weight.shape);
  }
  return { trainable, fixed };
}

export function valuesIn(types: readonly ExampleType[]): number {
  let values = 0;
  for (let at = 0; at < types.length; at++) values += sizeOf(types[at]!.shape);
  return values;
}
