import { weightedClasses, givenWeights } from '../../../learning/losses/classWeightSettings';
import { formatNumber, quote } from '../values';
import type { TrainingPlan } from './plan';

/** `class_weights(examples)`, where the recipe has class weights: by Output, what the loss of each class is multiplied by. */
export function classWeightLines({ objectives }: TrainingPlan): string[][] {
  const weighted = objectives.filter(({ classWeights }) => classWeights);
  if (weighted.length === 0) return [];
  const entries = weighted.map(({ path, field, classWeights, channels, targetKind, ignoreIndex }) => {
    const classes = weightedClasses(channels, targetKind);
    const target = `examples[${quote(field.name)}]`;
    const counted = ignoreIndex === undefined ? `${target}.ravel()` : `${target}[${target} != ${ignoreIndex}]`;
    const counts = targetKind === 'classes' ? `np.bincount(${counted}, minlength=${classes})` : countedLabels(target);
    const weights =
      classWeights!.kind === 'byClass'
        ? `np.array([${givenWeights(classWeights!, classes).map(formatNumber).join(', ')}], dtype="float32")`
        : `balanced(${counts})`;
    return `        ${quote(path)}: ${weights},`;
  });
  const isBalanced = weighted.some(({ classWeights }) => classWeights!.kind === 'balanced');
  return [
    ...(isBalanced ? [balancedLines] : []),
    [
      'def class_weights(examples: dict[str, np.ndarray]) -> dict[str, np.ndarray]:',
      '    """By output, what the loss of each class is multiplied by in training."""',
      '    return {',
      ...entries,
      '    }',
    ],
  ];
}

const countedLabels = (target: string) => `${target}.reshape(-1, ${target}.shape[-1]).sum(0)`;

const balancedLines = [
  'def balanced(counts: np.ndarray) -> np.ndarray:',
  '    """Weights with which every class counts as much as any other, 1 on average."""',
  '    weights = counts.sum() / (np.count_nonzero(counts) * np.maximum(counts, 1))',
  '    return np.where(counts > 0, weights, 0).astype("float32")',
];
