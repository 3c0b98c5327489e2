import type { z } from 'zod';
import { augmentationWords } from '@shared/learning/augmentation';
import { optimizers } from '@shared/learning/optimizers';

interface FieldLabel {
  readonly label: string;
  readonly help?: string;
}

/** Labels and help that each of several definitions gives its own settings, as `sgd.momentum`. */
function settingLabels(
  definitions: Readonly<Record<string, { readonly schema: z.ZodObject }>>,
): Record<string, FieldLabel> {
  return Object.fromEntries(
    Object.entries(definitions).flatMap(([kind, { schema }]) =>
      Object.entries(schema.shape).flatMap(([name, setting]) => {
        const { title, description } = (setting as z.ZodType).meta() ?? {};
        return title ? [[`${kind}.${name}`, { label: title, ...(description && { help: description }) }]] : [];
      }),
    ),
  );
}

/** Labels and help of the recipe's fields; limits and defaults come from the schema. */
const fields: Readonly<Record<string, FieldLabel>> = {
  ...augmentationWords,
  ...settingLabels(optimizers),
  dataset: { label: 'data' },
  precision: {
    label: 'precision',
    help: 'Number format of matrix products. Sums and weights are always float32.',
  },
  augmentation: { label: 'augmentation', help: 'Random changes to training images, new in every epoch.' },
  loss: { label: 'loss', help: 'Distance between output and target; training minimizes it.' },
  optimizer: { label: 'optimizer', help: 'How weights are updated from their gradients.' },
  schedule: { label: 'schedule', help: 'How the learning rate changes during a run.' },
  learningRate: { label: 'learning rate', help: 'Size of each step against the gradient.' },
  clipping: {
    label: 'gradient clipping',
    help: 'Limits occasional very large gradients.',
  },
  limit: { label: 'limit', help: 'Upper limit of the gradient.' },
  'norm.limit': {
    label: 'max. norm',
    help: 'Upper limit of the norm of all gradients together.',
  },
  'value.limit': { label: 'max. value', help: 'Each gradient value is clipped to ± this value.' },
  averaging: {
    label: 'average weights',
    help: 'Evaluation, filters and exported files use an exponential moving average of the weights (EMA), which fluctuates less. Training itself uses the weights.',
  },
  decay: {
    label: 'EMA decay',
    help: 'How slowly the average changes: 0.999 covers about the last 1,000 steps, fewer at the start.',
  },
  classWeights: { label: 'class weights', help: 'What the loss of each class is multiplied by in training.' },
  ignoreIndex: {
    label: 'ignored class',
    help: 'The number of a class that neither the loss nor metrics count, such as padding.',
  },
  weights: { label: 'weights', help: 'Numbers with commas between them, one for each class.' },
  weight: { label: 'weight', help: 'How much this loss counts in the sum over all outputs.' },
  moves: {
    label: 'moves',
    help: 'The weights that this loss changes. The gradient passes through all others and leaves them as they are.',
  },
  turn: {
    label: 'turn',
    help: 'A step goes through the turns in their order. Each has a pass through the network and an optimizer state of its own, and starts from the weights that the turn before leaves.',
  },
  validation: {
    label: 'validation',
    help: 'Sets a share of the training examples apart, the same of each class. Epochs are tested on them, and the test set only at the end.',
  },
  share: { label: 'share', help: 'The part of the training examples that is set apart.' },
  labelSmoothing: {
    label: 'label smoothing',
    help: 'Spreads this fraction of each target over all classes, which reduces overconfidence; 0.1 is typical. The test loss is computed without it.',
  },
  warmup: {
    label: 'warm-up (epochs)',
    help: 'The learning rate rises from near zero for this many epochs (fractions allowed); then the schedule begins.',
  },
  earlyStopping: {
    label: 'early stopping',
    help: 'Ends the run when the metric on the test images stops improving.',
  },
  watch: { label: 'metric', help: 'Metric that is checked after each epoch.' },
  patience: { label: 'patience (epochs)', help: 'Epochs in a row without improvement before it acts.' },
  minimumImprovement: { label: 'min. improvement', help: 'Smaller changes don’t count as improvement.' },
  'plateau.watch': { label: 'reduce on', help: 'Metric that is checked after each epoch.' },
  'plateau.patience': {
    label: 'reduce after (epochs)',
    help: 'Epochs in a row without improvement before the learning rate is reduced.',
  },
  'plateau.minimumImprovement': {
    label: 'min. improvement to keep',
    help: 'An improvement that is not larger counts as none.',
  },
  'earlyStopping.watch': { label: 'stop on', help: 'Metric that is checked after each epoch.' },
  'earlyStopping.patience': {
    label: 'stop after (epochs)',
    help: 'Epochs in a row without improvement before the run ends.',
  },
  'earlyStopping.minimumImprovement': {
    label: 'min. improvement to continue',
    help: 'An improvement that is not larger counts as none.',
  },
  restoreBest: {
    label: 'keep the best weights',
    help: 'Restores the weights of the best epoch at the end; otherwise the last epoch’s weights stay.',
  },
  cooldown: { label: 'cooldown (epochs)', help: 'Epochs after a reduction that don’t count towards the next one.' },
  rise: { label: 'rise (fraction of the run)', help: 'Fraction of the run in which the learning rate rises.' },
  divisor: { label: 'start divisor', help: 'The first rate is the learning rate divided by this.' },
  finalDivisor: { label: 'end divisor', help: 'The last rate is the first one divided by this.' },
  every: { label: 'every (epochs)', help: 'Epochs between two changes of the learning rate.' },
  'noised.deviation': { label: 'noise', help: 'Standard deviation; 1 is the distance from black to white.' },
  'noised.seed': { label: 'seed', help: 'Each example has noise of its own, the same in every epoch.' },
  'noise.size': { label: 'numbers', help: 'How many random numbers each example has.' },
  'noise.seed': { label: 'seed', help: 'Each example has noise of its own, new in every epoch.' },
  'masked.share': { label: 'share', help: 'The part of the image that the hole takes.' },
  'masked.seed': { label: 'seed', help: 'Each example has a hole of its own, the same in every epoch.' },
  'shrunk.factor': { label: 'factor', help: 'How many times smaller the copy is.' },
  factor: { label: 'factor', help: 'The learning rate is multiplied by this each time.' },
  epochs: { label: 'epochs', help: 'Passes over all training images.' },
  batch: { label: 'batch size (images)', help: 'Images that go through the network at once.' },
  accumulation: {
    label: 'gradient accumulation (batches per step)',
    help: 'Gradients averaged over N batches before each step: 4 batches of 64 train like one of 256, in the memory of 64. Batch normalisation still sees one batch at a time.',
  },
  seed: {
    label: 'seed',
    help: 'Equal seeds give equal runs on the same engine and device: initial weights, order and augmentation of the images, dropout.',
  },
  size: { label: 'size (pixels)', help: 'Height and width of the generated images.' },
  channels: { label: 'channels', help: '1 is grey, 3 is colour.' },
  train: { label: 'training examples' },
  test: { label: 'test examples' },
  outlines: { label: 'outlines', help: 'Number of different shapes.' },
  nodes: { label: 'nodes', help: 'Nodes of each graph.' },
  features: { label: 'features', help: 'Numbers that each node brings.' },
  communities: { label: 'communities', help: 'Groups whose nodes are connected more often; they are the classes.' },
  length: { label: 'length', help: 'Positions of each sequence.' },
  letters: { label: 'letters', help: 'Different symbols, one of which is counted.' },
  symbols: { label: 'symbols', help: 'Different symbols that may have to be remembered.' },
  'superResolution.factor': { label: 'factor', help: 'How many times larger the answer is.' },
  image: { label: 'images', help: 'The size and colours that images are brought to.' },
  height: { label: 'height (pixels)' },
  width: { label: 'width (pixels)' },
  fit: { label: 'other sizes', help: 'How an image of another size is brought to this one.' },
  'imageFolder.classes': {
    label: 'class',
    help: 'The folder that names the class: the outermost one, or the whole path.',
  },
  split: { label: 'split', help: 'How examples are divided where the files do not say it.' },
  'split.validation': { label: 'validation share' },
  'split.test': { label: 'test share' },
  pairing: {
    label: 'pairs',
    help: 'How an image is found to belong to another: by folder, or by the ending of its name.',
  },
  by: { label: 'found by', help: 'Two folders, or one with endings such as _mask.' },
  input: { label: 'input images', help: 'The size and colours that inputs are brought to.' },
  target: { label: 'target images', help: 'The size and colours that targets are brought to.' },
  values: { label: 'mask values', help: 'The grey value or palette number of each class.' },
  ignoredValue: {
    label: 'ignored value',
    help: 'Pixels with this value belong to no class: neither the loss nor metrics count them. 255 in PASCAL VOC.',
  },
  threshold: { label: 'threshold', help: 'Mask values from here on are the second of two classes.' },
  columns: { label: 'columns', help: 'What each column is.' },
  delimiter: { label: 'delimiter', help: 'What stands between two cells.' },
  header: { label: 'first line has names' },
  tokens: { label: 'text', help: 'How text becomes tokens.' },
  vocabulary: { label: 'vocabulary', help: 'The most frequent words or characters that have a token of their own.' },
  kinds: { label: 'kinds', help: 'What each array is.' },
  labels: { label: 'labels', help: 'CIFAR-100 has 100 fine classes and 20 coarse ones.' },
  classAt: { label: 'class', help: 'Where a line has its class: before its first tab, or after its last one.' },
  idColumn: { label: 'id column', help: 'The column with the ids that edges name. Empty: guessed.' },
  classColumn: { label: 'class column', help: 'The column with the class of each node. Empty: guessed.' },
  splitBy: {
    label: 'split by',
    help: 'Whole examples; or nodes: then every split has the whole graph, and the classes of its own nodes count.',
  },
  directed: { label: 'directed', help: 'Whether an edge leads from its first node to its second alone.' },
  'edgeList.nodes': {
    label: 'nodes per example',
    help: 'The graph is cut into examples of so many neighbouring nodes. Empty: at most 64.',
  },
  classFrom: { label: 'class from', help: 'What names the class of a sequence.' },
  skip: { label: 'skip what cannot be read', help: 'Leaves out files and lines that cannot be read.' },
  consecutive: { label: 'consecutive labels', help: 'Numbers the labels that occur from 0, in their order.' },
  classes: { label: 'classes', help: 'Number of different shapes.' },
};

/** A field's label and help, specific to its alternative or group where defined; its name if unknown. */
export function fieldLabel(field: string, within?: string): FieldLabel {
  return fields[`${within}.${field}`] ?? fields[field] ?? { label: field };
}
