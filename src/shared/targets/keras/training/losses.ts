import type { LossKind } from '../../../learning/losses';
import type { TrainingPlan } from '../../python/training/plan';
import { recipeForm } from '../../python/training/recipeForm';

/** A loss of Keras's: with label smoothing, and as the test has it, without. */
export interface KerasLoss {
  readonly training: string;
  /** A metric that stands for the loss on the test set, where training's differs. */
  readonly tested?: string;
  /** Lines that make targets of `labels`. */
  readonly targets: string;
}

/** By the `kind` in recipes. */
export const kerasLosses: { readonly [Kind in LossKind]?: (plan: TrainingPlan) => KerasLoss } = {
  crossEntropy: ({ labelSmoothing, endsInSoftmax, classes }) => {
    const scores = endsInSoftmax ? '' : 'from_logits=True';
    if (labelSmoothing === undefined)
      return { training: `keras.losses.SparseCategoricalCrossentropy(${scores})`, targets: 'labels' };
    return {
      training: `keras.losses.CategoricalCrossentropy(${scores}${scores && ', '}label_smoothing=LABEL_SMOOTHING)`,
      tested: `keras.metrics.CategoricalCrossentropy(${scores}${scores && ', '}name="unsmoothed")`,
      targets: `keras.utils.to_categorical(labels, ${classes})`,
    };
  },
  meanSquaredError: ({ labelSmoothing, classes }) => {
    const hard = `keras.utils.to_categorical(labels, ${classes})`;
    if (labelSmoothing === undefined) return { training: 'keras.losses.MeanSquaredError()', targets: hard };
    return {
      training:
        `lambda truth, outputs: keras.losses.mean_squared_error(` +
        `truth * (1 - LABEL_SMOOTHING) + LABEL_SMOOTHING / ${classes}, outputs)`,
      tested: 'keras.metrics.MeanSquaredError(name="unsmoothed")',
      targets: hard,
    };
  },
};

export function kerasLoss(plan: TrainingPlan): KerasLoss {
  return recipeForm<{ kind: LossKind }, (plan: TrainingPlan) => KerasLoss>(kerasLosses, plan.loss, 'loss')(plan);
}
