import { givenWeights } from '../../../learning/losses/classWeightSettings';
import { formatNumber } from '../values';
import type { TrainingPlan } from './plan';

/** `class_weights(labels)`, where the recipe has class weights. */
export function classWeightLines({ classWeights, classes: units }: TrainingPlan): string[] {
  if (!classWeights) return [];
  // One value stands for two classes.
  const classes = Math.max(2, units);
  const head = 'def class_weights(labels: np.ndarray) -> np.ndarray:';
  if (classWeights.kind === 'byClass') {
    const weights = givenWeights(classWeights, classes).map(formatNumber).join(', ');
    return [
      head,
      '    """What the loss of each class is multiplied by in training."""',
      `    return np.array([${weights}], dtype="float32")`,
    ];
  }
  return [
    head,
    '    """Weights with which every class counts as much as any other, 1 on average."""',
    `    counts = np.bincount(labels, minlength=${classes})`,
    '    weights = counts.sum() / (np.count_nonzero(counts) * np.maximum(counts, 1))',
    '    return np.where(counts > 0, weights, 0).astype("float32")',
  ];
}
