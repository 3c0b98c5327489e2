import type { ClippingRecipe, EarlyStopping, Precision } from '@shared/document/schema';
import { formats } from '@shared/data/formats';
import { generatedSets } from '@shared/data/generated';
import { losses } from '@shared/learning/losses';
import type { ClassWeights } from '@shared/learning/losses/classWeightSettings';
import { metrics } from '@shared/learning/metrics';
import { describeMeasure } from '@shared/learning/metrics/describe';
import { optimizers } from '@shared/learning/optimizers';
import type { OptimizerFormula } from '@shared/learning/optimizers/settings';
import { schedules } from '@shared/learning/schedules';

interface Named {
  readonly label: string;
  readonly doc: string;
}

const datasets: Readonly<Record<string, Named>> = {
  mnist: { label: 'MNIST', doc: 'Handwritten digits, greyscale, ten classes.' },
  ...generatedSets,
  ...formats,
  idx: { label: 'IDX files', doc: 'Your own images and labels: four files in MNIST’s format.' },
};

const clippings: Readonly<Record<ClippingRecipe['kind'], Named>> = {
  norm: {
    label: 'By norm',
    doc: 'Scales the gradient of all weights down to the limit where its norm exceeds it; the direction stays.',
  },
  value: { label: 'By value', doc: 'Clips each gradient value at the limit.' },
};

const watched: Readonly<Record<EarlyStopping['watch'], Named>> = {
  loss: { label: 'test loss', doc: '' },
  ...Object.fromEntries(
    Object.values(metrics).map(({ kind, doc }) => [kind, { label: `test ${describeMeasure(kind).label}`, doc }]),
  ),
};

const precisions: Readonly<Record<Precision, Named>> = {
  auto: {
    label: 'device default',
    doc: 'Float32 on CPUs; TensorFloat-32 on NVIDIA GPUs that support it, as in Keras.',
  },
  float32: { label: 'float32', doc: 'Float32 everywhere, also on GPUs, where it is slower.' },
  mixed: {
    label: 'mixed',
    doc: 'A 16-bit format where the device is faster with it; otherwise float32, which the run reports.',
  },
};

const formulas: Readonly<Record<OptimizerFormula, Named>> = {
  keras: { label: 'Keras', doc: '' },
  pytorch: { label: 'PyTorch', doc: '' },
};

const classWeights: Readonly<Record<ClassWeights['kind'], Named>> = {
  balanced: { label: 'balanced', doc: 'Rare classes count as much as frequent ones. Tests count all examples alike.' },
  byClass: { label: 'by class', doc: 'A weight for each class, in their order; 1 where there is none.' },
};

const options: Readonly<Record<string, Readonly<Record<string, Named>>>> = {
  loss: losses,
  classWeights,
  optimizer: optimizers,
  schedule: schedules,
  dataset: datasets,
  clipping: clippings,
  watch: watched,
  formula: formulas,
  precision: precisions,
};

/** An option's label and a line about it. */
export function optionLabel(field: string, option: string | number): Named {
  return options[field]?.[option] ?? { label: String(option), doc: '' };
}
