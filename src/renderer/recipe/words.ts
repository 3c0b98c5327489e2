import { losses } from '@shared/losses';
import { optimizers } from '@shared/optimizers';
import { schedules } from '@shared/schedules';

interface Words {
  readonly label: string;
  readonly help?: string;
}

interface Named {
  readonly label: string;
  readonly doc: string;
}

/** What the recipe's fields are called, and a line for each; limits and defaults are the schema's. */
const fields: Readonly<Record<string, Words>> = {
  dataset: { label: 'data' },
  loss: { label: 'loss', help: 'How far an output is from its target; what training makes small.' },
  optimizer: { label: 'optimizer', help: 'How weights move along their gradient.' },
  schedule: { label: 'schedule', help: 'How the learning rate moves in the course of a run.' },
  learningRate: { label: 'learning rate', help: 'How far each step goes against the gradient.' },
  momentum: { label: 'momentum', help: 'How much of the last step’s direction is kept.' },
  nesterov: { label: 'Nesterov', help: 'Looks ahead along the momentum before it takes the gradient.' },
  weightDecay: { label: 'weight decay', help: 'Draws kernels towards zero; the lectures use 5e-4.' },
  beta1: { label: 'β₁', help: 'How slowly the mean of the gradients forgets.' },
  beta2: { label: 'β₂', help: 'How slowly the mean of their squares forgets.' },
  epsilon: { label: 'ε', help: 'Keeps the division by the mean square away from zero.' },
  every: { label: 'every, epochs', help: 'Epochs between two changes of the learning rate.' },
  factor: { label: 'factor', help: 'What the learning rate is multiplied by each time.' },
  epochs: { label: 'epochs', help: 'Passes over all training images.' },
  batch: { label: 'batch, images', help: 'Images in one step.' },
  seed: { label: 'seed', help: 'Equal seeds give equal runs: first weights, order of the images, dropout.' },
  size: { label: 'size, pixels', help: 'Height and width of the generated images.' },
  channels: { label: 'channels', help: '1 is grey, 3 is colour.' },
  train: { label: 'training images' },
  test: { label: 'test images' },
  classes: { label: 'classes', help: 'Kinds of things that the images show.' },
};

const datasets: Readonly<Record<string, Named>> = {
  mnist: { label: 'MNIST', doc: 'Handwritten digits, 28×28×1: 60,000 to learn from, 10,000 to test.' },
  shapes: { label: 'Shapes', doc: 'Generated pictures of simple shapes, in the size of your choice.' },
  idx: { label: 'IDX files', doc: 'Four files of your own in MNIST’s format.' },
};

const options: Readonly<Record<string, Readonly<Record<string, Named>>>> = {
  loss: losses,
  optimizer: optimizers,
  schedule: schedules,
  dataset: datasets,
};

/** A field's label and help; its name where nothing better is known. */
export function wordsOf(field: string): Words {
  return fields[field] ?? { label: field };
}

/** An option's label and a line about it. */
export function optionWords(field: string, option: string | number): Named {
  return options[field]?.[option] ?? { label: String(option), doc: '' };
}

/** Values that suit an alternative better than what stood there before. */
export const starts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  sgd: { learningRate: 0.05 },
  adam: { learningRate: 0.002 },
  step: { every: 2, factor: 0.1 },
};
