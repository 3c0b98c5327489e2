import type { ClippingRecipe, EarlyStopping, Precision } from '@shared/document/schema';
import { formats } from '@shared/data/formats';
import { generatedSets } from '@shared/data/generated';
import type { ClassWeights } from '@shared/learning/losses/classWeightSettings';
import { metrics } from '@shared/learning/metrics';
import { describeMeasure } from '@shared/learning/metrics/describe';
import type { OptimizerFormula } from '@shared/learning/optimizers/settings';
import { area } from '../areas/area';
import { named, type Named } from '../areas/named';

const clipping: Readonly<Record<ClippingRecipe['kind'], Named>> = {
  norm: {
    label: 'By norm',
    doc: 'Scales the gradient of all weights down to the limit when its norm exceeds it; the direction stays.',
  },
  value: { label: 'By value', doc: 'Clips each gradient value at the limit.' },
};

const watch = {
  loss: { label: 'test loss', doc: '' },
  ...Object.fromEntries(
    Object.values(metrics).map(({ kind, doc }) => [kind, { label: `test ${describeMeasure(kind).label}`, doc }]),
  ),
} as Readonly<Record<EarlyStopping['watch'], Named>>;

const precision: Readonly<Record<Precision, Named>> = {
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

const formula: Readonly<Record<OptimizerFormula, Named>> = {
  keras: { label: 'Keras', doc: '' },
  pytorch: { label: 'PyTorch', doc: '' },
};

const classWeights: Readonly<Record<ClassWeights['kind'], Named>> = {
  balanced: { label: 'balanced', doc: 'Rare classes count as much as frequent ones. Tests count all examples alike.' },
  byClass: { label: 'by class', doc: 'One weight per class, in order; 1 where none is given.' },
};

/** What can be chosen in a field, and a line about it. What has a definition says it itself. */
export const optionsWords = area('options', {
  dataset: {
    mnist: { label: 'MNIST', doc: 'Handwritten digits, greyscale, ten classes.' },
    ...named(generatedSets),
    ...named(formats),
    idx: { label: 'IDX files', doc: 'Your own images and labels: four files in MNIST’s format.' },
  },
  ...{ clipping, watch, precision, formula, classWeights },
});
