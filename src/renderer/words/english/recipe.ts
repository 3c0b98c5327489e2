import { area } from '../areas/area';

/** The Recipe tab. */
export const recipeWords = area('recipe', {
  inProgress: 'A run is in progress. Changes here apply to the next run.',
  sections: {
    optimizer: 'Optimizer',
    learningRate: 'Learning rate',
    length: 'Length of the run',
    batches: 'Batches',
    precision: 'Precision',
    more: 'More',
  },
  objective: 'Objective',
  comparedWith: (path: string, field: string) => `${path}, compared with ${field}`,
  noOutput: 'Add an Output block to choose a loss.',
  allWeights: 'all weights',
  someWeights: 'some weights',
  augmentation: 'Augmentation',
  augmentationHint:
    'Random changes to each training image, new in every epoch, so that the network learns to ignore them. Test images stay unchanged.',
  original: 'original',
  originalImages: 'Original training images',
  augmented: 'augmented',
  augmentedImages: 'The same images, augmented',
  otherVariations: 'Show other variations',
  rateOverRun: 'Learning rate over the run',
  rateFromTo: (first: string, last: string) => `The learning rate goes from ${first} to ${last}`,
  rateAt: (step: string, rate: string) => `step ${step}: ${rate}`,
  rateAtEnd: (rate: string) => `end: ${rate}`,
  /** The name of an undo step. */
  change: (field: string) => `Change ${field}`,
});
