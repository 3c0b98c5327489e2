import type { MetricKind } from '../../../learning/metrics';
import type { MeasuredOutput } from '../../../learning/metrics/definition';
import { channelsOf, isBinary, isTwoClasses } from '../../../learning/metrics/support/outputs';
import { recipeForm } from './recipeForm';
import { indented } from './script';

/** A metric over all examples, by NumPy. */
interface MetricForm {
  /**
   * Its value, of `predictions`, [examples, …, channels], probabilities where the loss has them; and of `targets` as the data
   * have them.
   */
  value(output: MeasuredOutput): string;
  /** Functions that it calls, by name. */
  readonly calls?: readonly (keyof typeof functions)[];
}

/** Class numbers answered: the largest of several, or a single value above one half. */
const answers = (output: MeasuredOutput) =>
  isBinary(output) ? '(predictions[..., 0] > 0.5).astype(int)' : 'predictions.argmax(-1)';

const counts = (output: MeasuredOutput) =>
  output.targetKind === 'labels'
    ? '*label_counts(predictions > 0.5, targets > 0.5)'
    : `*class_counts(${answers(output)}, targets, ${Math.max(2, channelsOf(output))})`;

/** Of class 1 where there are two; of all labels together; else the mean over the classes that occur. */
const byCounts = (ratio: 'precision' | 'recall' | 'overlap'): MetricForm => ({
  value: (output) => {
    if (isTwoClasses(output)) return `${ratio}(${counts(output)})[1]`;
    return output.targetKind === 'labels'
      ? `${ratio}(*(each.sum() for each in ${counts(output).slice(1)}))`
      : `mean_of_classes(${ratio}, ${counts(output)})`;
  },
  calls: ['share', 'label_counts', 'class_counts', ratio, 'mean_of_classes'],
});

/** By the `kind` in recipes. */
export const metricForms: { readonly [Kind in MetricKind]: MetricForm } = {
  accuracy: {
    value: (output) =>
      output.targetKind === 'labels'
        ? '((predictions > 0.5) == (targets > 0.5)).mean()'
        : `(${answers(output)} == targets).mean()`,
  },
  top5: {
    value: () => 'top5(predictions, targets)',
    calls: ['top5'],
  },
  auc: {
    value: (output) => {
      if (output.targetKind === 'labels') return 'mean_auc(predictions, targets > 0.5)';
      if (channelsOf(output) === 1) return 'mean_auc(predictions, targets[..., None] == 1)';
      return isTwoClasses(output)
        ? 'mean_auc(predictions[..., 1:], targets[..., None] == 1)'
        : `mean_auc(predictions, targets[..., None] == np.arange(${channelsOf(output)}))`;
    },
    calls: ['mean_auc'],
  },
  precision: byCounts('precision'),
  recall: byCounts('recall'),
  f1: byCounts('overlap'),
  dice: byCounts('overlap'),
  meanIoU: {
    value: (output) => `mean_of_classes(union_share, ${counts(output)})`,
    calls: ['share', 'label_counts', 'class_counts', 'union_share', 'mean_of_classes'],
  },
  boxIoU: { value: () => 'box_iou(predictions, targets)', calls: ['box_area', 'box_iou'] },
  r2: { value: () => 'r2(predictions, targets)', calls: ['r2'] },
  mae: { value: () => 'np.abs(predictions - targets).mean()' },
  rmse: { value: () => 'np.sqrt(np.square(predictions - targets).mean())' },
  psnr: { value: () => 'psnr(predictions, targets)', calls: ['psnr'] },
  ssim: { value: () => 'ssim(predictions, targets)', calls: ['smooth', 'ssim'] },
  perplexity: { value: () => 'perplexity(predictions, targets)', calls: ['perplexity'] },
};

const counted = 'hits: np.ndarray, answered: np.ndarray, true: np.ndarray';

/** Functions of metrics: the arguments, what the docstring says, the body. */
const functions = {
  share: [
    'part, whole',
    'A share of a whole: 0 of a whole that is 0.',
    ['return np.where(whole > 0, part / np.maximum(whole, 1), 0.0)'],
  ],
  class_counts: [
    'answers: np.ndarray, targets: np.ndarray, classes: int',
    'How often each class was answered rightly, answered, and true.',
    [
      'return tuple(',
      '    np.bincount(each.ravel(), minlength=classes)',
      '    for each in (targets[answers == targets], answers, targets)',
      ')',
    ],
  ],
  label_counts: [
    'answers: np.ndarray, targets: np.ndarray',
    'How often each label was answered rightly, answered, and true.',
    ['return tuple(each.reshape(-1, each.shape[-1]).sum(0) for each in (answers & targets, answers, targets))'],
  ],
  precision: [counted, 'Right answers, of all answers of a class.', ['return share(hits, answered)']],
  recall: [counted, 'Right answers, of all that are of a class.', ['return share(hits, true)']],
  overlap: [
    counted,
    'Twice what is both answered and true, of the sum of both: F1, and Dice of areas.',
    ['return share(2 * hits, answered + true)'],
  ],
  union_share: [
    counted,
    'What is both answered and true, of what is either.',
    ['return share(hits, answered + true - hits)'],
  ],
  mean_of_classes: [
    `ratio, ${counted}`,
    'The mean over the classes that were answered or true.',
    ['occurs = answered + true > 0', 'return ratio(hits[occurs], answered[occurs], true[occurs]).mean()'],
  ],
  top5: [
    'predictions: np.ndarray, targets: np.ndarray',
    'The share of answers with the true class among the five with the highest scores.',
    [
      'best = np.argsort(-predictions, -1, kind="stable")[..., :5]',
      'return (best == targets[..., None]).any(-1).mean()',
    ],
  ],
  mean_auc: [
    'predictions: np.ndarray, is_true: np.ndarray',
    'The area under the ROC curve by ranks, the mean over classes that have both kinds of examples.',
    [
      'areas = []',
      'for scores, truth in zip(*(np.moveaxis(each, -1, 0) for each in (predictions, is_true))):',
      '    positives, negatives = scores[truth], np.sort(scores[~truth])',
      '    if len(positives) == 0 or len(negatives) == 0:',
      '        continue',
      '    # Ties count half.',
      '    below = np.searchsorted(negatives, positives) + np.searchsorted(negatives, positives, "right")',
      '    areas.append(below.mean() / 2 / len(negatives))',
      'return np.mean(areas)',
    ],
  ],
  r2: [
    'predictions: np.ndarray, targets: np.ndarray',
    'The coefficient of determination, the mean over values whose targets differ.',
    [
      'errors = np.square(predictions - targets).sum(0)',
      'spreads = np.square(targets - targets.mean(0)).sum(0)',
      'return (1 - errors[spreads > 0] / spreads[spreads > 0]).mean()',
    ],
  ],
  psnr: [
    'predictions: np.ndarray, targets: np.ndarray',
    'The peak signal-to-noise ratio of each image in decibels, at most 100; the mean over images.',
    [
      'errors = np.square(predictions - targets).mean((1, 2, 3))',
      'return np.minimum(100, -10 * np.log10(np.maximum(errors, 1e-30))).mean()',
    ],
  ],
  smooth: [
    'images: np.ndarray',
    'Images smoothed by a Gaussian window of 11 x 11 with deviation 1.5, wherever it fits.',
    [
      'window = np.exp(-np.square(np.arange(-5, 6)) / 4.5)',
      'window /= window.sum()',
      'for axis in (1, 2):',
      '    windows = np.lib.stride_tricks.sliding_window_view(images, 11, axis)',
      '    images = windows @ window',
      'return images',
    ],
  ],
  ssim: [
    'predictions: np.ndarray, targets: np.ndarray',
    'Structural similarity (Wang et al. 2004), the mean over places, channels and images.',
    [
      'x, y = smooth(predictions), smooth(targets)',
      'squares = smooth(np.square(predictions) + np.square(targets)) - np.square(x) - np.square(y)',
      'both = smooth(predictions * targets) - x * y',
      'contrast = (2 * both + 0.03**2) / (squares + 0.03**2)',
      'brightness = (2 * x * y + 0.01**2) / (np.square(x) + np.square(y) + 0.01**2)',
      'return (contrast * brightness).mean()',
    ],
  ],
  box_area: [
    'boxes: np.ndarray',
    'Areas of boxes (left, top, right, bottom); zero where one ends before it begins.',
    ['return np.maximum(boxes[:, 2:] - boxes[:, :2], 0).prod(-1)'],
  ],
  box_iou: [
    'predictions: np.ndarray, targets: np.ndarray',
    'What two boxes share, over what either covers: the mean over examples.',
    [
      'first = np.maximum(predictions[:, :2], targets[:, :2])',
      'last = np.minimum(predictions[:, 2:], targets[:, 2:])',
      'shared = box_area(np.concatenate([first, last], -1))',
      'union = box_area(predictions) + box_area(targets) - shared',
      'return np.divide(shared, union, out=np.zeros_like(shared), where=union > 0).mean()',
    ],
  ],
  perplexity: [
    'predictions: np.ndarray, targets: np.ndarray',
    'Among how many equally likely classes the model wavers on average.',
    [
      'chances = np.take_along_axis(predictions, targets[..., None].astype(int), -1)',
      'return np.exp(-np.log(np.maximum(chances, 2.0**-126)).mean())',
    ],
  ],
} as const satisfies Record<string, readonly [string, string, readonly string[]]>;

/** The value of a metric, of `predictions` and `targets`. */
export function metricValue(kind: MetricKind, output: MeasuredOutput): string {
  return recipeForm<{ kind: MetricKind }, MetricForm>(metricForms, { kind }, 'metric').value(output);
}

/** The functions that metrics call, each once. @param values what calls them */
export function metricFunctions(kinds: readonly MetricKind[], values: readonly string[]): string[][] {
  const candidates = [...new Set(kinds.flatMap((kind) => metricForms[kind].calls ?? []))];
  let text = values.join('\n');
  const used = new Set<string>();
  // What only other functions call comes before them.
  for (const name of [...candidates].reverse()) {
    if (!new RegExp(`\\b${name}\\b`).test(text)) continue;
    used.add(name);
    text += `\n${functions[name][2].join('\n')}`;
  }
  return candidates
    .filter((name) => used.has(name))
    .map((name) => {
      const [given, doc, body] = functions[name];
      return [`def ${name}(${given}):`, `    """${doc}"""`, ...indented(body)];
    });
}

/** Names of all functions of metrics. */
export const metricNames: readonly string[] = Object.keys(functions);
