import type { Shape } from '../../tensor/shape';
import { lossSchema, type LossKind, type LossRecipe } from '.';
import type { TargetKind } from './definition';

/**
 * The loss of an output where the recipe names none.
 * @param output of one example, where it is known
 */
export function usualLoss(target: TargetKind, output: Shape | undefined): LossRecipe {
  return usual[target === 'classes' && output?.at(-1) === 1 ? 'labels' : target];
}

const withDefaults = (kind: LossKind): LossRecipe => lossSchema.parse({ kind });

const usual: { readonly [Kind in TargetKind]: LossRecipe } = {
  classes: withDefaults('crossEntropy'),
  labels: withDefaults('binaryCrossEntropy'),
  values: withDefaults('meanSquaredError'),
};
