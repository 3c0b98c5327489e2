import type { ClippingRecipe, EarlyStopping, Precision } from '@shared/document/schema';
import { losses } from '@shared/losses';
import { optimizers } from '@shared/optimizers';
import { schedules } from '@shared/schedules';

interface Named {
  readonly label: string;
  readonly doc: string;
}

const datasets: Readonly<Record<string, Named>> = {
  mnist: { label: 'MNIST', doc: 'Handwritten digits in shades of grey, ten classes.' },
  shapes: { label: 'Shapes', doc: 'Generated pictures of simple shapes, in the size of your choice.' },
  idx: { label: 'IDX files', doc: 'Four files of your own in MNIST’s format.' },
};

const clippings: Readonly<Record<ClippingRecipe['kind'], Named>> = {
  norm: {
    label: 'By length',
    doc: 'Where the gradient of all weights together is longer than the limit, it is shortened to it and keeps its direction.',
  },
  value: { label: 'By value', doc: 'Each number of the gradient is cut off at the limit.' },
};

const watched: Readonly<Record<EarlyStopping['watch'], Named>> = {
  loss: { label: 'test loss', doc: '' },
  accuracy: { label: 'test accuracy', doc: '' },
};

const precisions: Readonly<Record<Precision, Named>> = {
  auto: {
    label: 'as the device does',
    doc: 'Float32 on processors; TensorFloat-32 on NVIDIA cards that have it, as in Keras.',
  },
  float32: { label: 'float32', doc: 'Float32 everywhere, on cards too, where it is slower.' },
  mixed: {
    label: 'mixed',
    doc: 'A shorter format where the device gains by it; where it does not, float32, and the run says so.',
  },
};

const options: Readonly<Record<string, Readonly<Record<string, Named>>>> = {
  loss: losses,
  optimizer: optimizers,
  schedule: schedules,
  dataset: datasets,
  clipping: clippings,
  watch: watched,
  precision: precisions,
};

/** An option's label and a line about it. */
export function optionLabel(field: string, option: string | number): Named {
  return options[field]?.[option] ?? { label: String(option), doc: '' };
}
