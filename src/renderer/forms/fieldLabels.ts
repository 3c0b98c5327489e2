import { augmentationWords } from '@shared/augmentation';

interface FieldLabel {
  readonly label: string;
  readonly help?: string;
}

/** What the recipe's fields are called, and a line for each; limits and defaults are the schema's. */
const fields: Readonly<Record<string, FieldLabel>> = {
  ...augmentationWords,
  dataset: { label: 'data' },
  precision: {
    label: 'precision',
    help: 'How numbers are rounded before they are multiplied. Sums and weights are float32 always.',
  },
  augmentation: { label: 'augmentation', help: 'How training images are varied each time they are seen.' },
  loss: { label: 'loss', help: 'How far an output is from its target; what training makes small.' },
  optimizer: { label: 'optimizer', help: 'How weights move along their gradient.' },
  schedule: { label: 'schedule', help: 'How the learning rate moves in the course of a run.' },
  learningRate: { label: 'learning rate', help: 'How far each step goes against the gradient.' },
  momentum: { label: 'momentum', help: 'How much of the last step’s direction is kept.' },
  nesterov: { label: 'Nesterov', help: 'Looks ahead along the momentum before it takes the gradient.' },
  weightDecay: { label: 'weight decay', help: 'Draws kernels towards zero.' },
  'sgd.weightDecay': {
    label: 'weight decay',
    help: 'Draws kernels towards zero: added to the gradient, as the L2 penalty of the lectures (they use 5e-4). Biases and batch normalisation are left alone.',
  },
  'adam.weightDecay': {
    label: 'weight decay',
    help: 'Draws kernels towards zero apart from the gradient (decoupled), which makes it AdamW: each step takes learning rate × decay of a kernel away; 1e-2 is usual. Biases and batch normalisation are left alone.',
  },
  clipping: {
    label: 'gradient clipping',
    help: 'Keeps a step small where the gradient is very large for once.',
  },
  limit: { label: 'limit', help: 'What the gradient is kept to.' },
  'norm.limit': {
    label: 'longest gradient',
    help: 'The largest length that the gradient of all weights together may have.',
  },
  'value.limit': { label: 'largest value', help: 'Each number of the gradient is kept between this and its negative.' },
  averaging: {
    label: 'average weights',
    help: 'Tests, pictures and exported files use a moving average of the weights (EMA), which is calmer than the weights themselves; training goes on with those.',
  },
  decay: {
    label: 'decay of the average',
    help: 'How slowly the average forgets: 0.999 looks back over about 1,000 steps, at the start over fewer.',
  },
  labelSmoothing: {
    label: 'label smoothing',
    help: 'Spreads this share of each target over all classes, so that the network learns not to be too sure; 0.1 is usual. The test loss is told without it.',
  },
  warmup: {
    label: 'warm-up, epochs',
    help: 'The learning rate rises from near zero for so long (a part of an epoch is fine); then the schedule begins.',
  },
  earlyStopping: {
    label: 'early stopping',
    help: 'Ends the run when the test images say that it no longer gets better.',
  },
  watch: { label: 'look at', help: 'What is looked at after each epoch.' },
  patience: { label: 'patience, epochs', help: 'Epochs in a row without an improvement until something happens.' },
  minimumImprovement: { label: 'least improvement', help: 'A change that is not larger counts as none.' },
  'plateau.watch': { label: 'reduce by', help: 'What is looked at after each epoch.' },
  'plateau.patience': {
    label: 'reduce after, epochs',
    help: 'Epochs in a row without an improvement until the rate is reduced.',
  },
  'plateau.minimumImprovement': {
    label: 'least gain to keep it',
    help: 'An improvement that is not larger counts as none.',
  },
  'earlyStopping.watch': { label: 'stop by', help: 'What is looked at after each epoch.' },
  'earlyStopping.patience': {
    label: 'stop after, epochs',
    help: 'Epochs in a row without an improvement until the run ends.',
  },
  'earlyStopping.minimumImprovement': {
    label: 'least gain to go on',
    help: 'An improvement that is not larger counts as none.',
  },
  restoreBest: {
    label: 'keep the best weights',
    help: 'At the end the weights of the best epoch come back; else those of the last one stay.',
  },
  cooldown: { label: 'rest, epochs', help: 'Epochs after a reduction that are not counted.' },
  rise: { label: 'rise, share of the run', help: 'How much of the run the learning rate rises for.' },
  divisor: { label: 'start divisor', help: 'The first rate is the learning rate divided by this.' },
  finalDivisor: { label: 'end divisor', help: 'The last rate is the first one divided by this.' },
  beta1: { label: 'β₁', help: 'How slowly the mean of the gradients forgets.' },
  beta2: { label: 'β₂', help: 'How slowly the mean of their squares forgets.' },
  epsilon: { label: 'ε', help: 'Keeps the division by the mean square away from zero.' },
  every: { label: 'every, epochs', help: 'Epochs between two changes of the learning rate.' },
  factor: { label: 'factor', help: 'What the learning rate is multiplied by each time.' },
  epochs: { label: 'epochs', help: 'Passes over all training images.' },
  batch: { label: 'batch, images', help: 'Images that go through the network at once.' },
  accumulation: {
    label: 'batches a step',
    help: 'The gradients of so many batches are averaged into one step: 4 batches of 64 teach as one of 256, in the memory of 64. Batch normalisation still sees one batch at a time.',
  },
  seed: {
    label: 'seed',
    help: 'Equal seeds give equal runs on the same engine and device: first weights, order and variation of the images, dropout.',
  },
  size: { label: 'size, pixels', help: 'Height and width of the generated images.' },
  channels: { label: 'channels', help: '1 is grey, 3 is colour.' },
  train: { label: 'training images' },
  test: { label: 'test images' },
  classes: { label: 'classes', help: 'Kinds of things that the images show.' },
};

/** A field's label and help, its own in this alternative or group where it has such; its name where nothing is known. */
export function fieldLabel(field: string, within?: string): FieldLabel {
  return fields[`${within}.${field}`] ?? fields[field] ?? { label: field };
}
