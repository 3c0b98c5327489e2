import type { LossKind } from '../../../learning/losses';
import type { TrainingPlan } from '../../python/training/plan';
import { recipeForm } from '../../python/training/recipeForm';
import { formatNumber } from '../../python/values';

/** Lines of `loss_of(outputs, labels, smoothing)`, and `weights` of classes where the recipe has some: the mean over a batch. */
type LossForm = (plan: Pick<TrainingPlan, 'endsInSoftmax' | 'classes' | 'classWeights'>) => readonly string[];

/** By the `kind` in recipes. */
export const pytorchLosses: { readonly [Kind in LossKind]?: LossForm } = {
  crossEntropy: ({ endsInSoftmax, classWeights }) => [
    ...(endsInSoftmax
      ? ['# The model ends in a softmax; the logarithms of its probabilities serve as scores.'].concat(
          'outputs = outputs.clamp_min(1e-7).log()',
        )
      : []),
    ...(classWeights
      ? [
          'losses = F.cross_entropy(outputs, labels, label_smoothing=smoothing, reduction="none")',
          'return (losses if weights is None else losses * weights[labels]).mean()',
        ]
      : ['return F.cross_entropy(outputs, labels, label_smoothing=smoothing)']),
  ],
  meanSquaredError: ({ classes }) => [
    `targets = F.one_hot(labels, ${classes}) * (1 - smoothing) + smoothing / ${classes}`,
    'return F.mse_loss(outputs, targets.float())',
  ],
};

export function pytorchLoss(plan: TrainingPlan): string[] {
  const form = recipeForm<{ kind: LossKind }, LossForm>(pytorchLosses, plan.loss, 'loss');
  const { labelSmoothing = 0, classWeights } = plan;
  const weights = classWeights ? ', weights: torch.Tensor | None = None' : '';
  return [
    `def loss_of(outputs: torch.Tensor, labels: torch.Tensor, smoothing: float = 0.0${weights}) -> torch.Tensor:`,
    `    """The mean loss of a batch${labelSmoothing > 0 ? `; training smooths labels by ${formatNumber(labelSmoothing)}` : ''}."""`,
    ...form(plan).map((line) => `    ${line}`),
  ];
}
