import { area } from '../areas/area';

/** The Try it tab. */
export const tryItWords = area('tryIt', {
  testExample: 'Test example',
  previous: 'Previous example',
  next: 'Next example',
  of: (count: string) => `of ${count}`,
  output: (path: string) => `Output ${path}`,
  answer: 'Prediction',
  testSet: 'Test set',
  testSetSays: (text: string) => `Test set: ${text}`,
  range: 'The range of the training examples',
  nothingTrained: 'Nothing trained yet',
  nothingTrainedHint: 'Train this drawing, then draw, drop or type something here and see what it predicts.',
  noWeights: 'No weights yet',
  noWeightsHint: 'The run saves them every 15 seconds and after each epoch. Then you can try them here.',
  loadingWeights: 'Loading the trained weights…',
  imageFor: (path: string) => `Image for ${path}`,
  pen: 'Pen',
  eraser: 'Eraser',
  clear: 'Clear',
  image: 'Image…',
  chooseImageFor: (path: string) => `Choose an image for ${path}`,
  drawOrDrop: 'Draw, drop or paste an image.',
  dropOrPaste: 'Drop or paste an image.',
  changed: (changes: string) => `It was ${changes}.`,
  tooLarge: (file: string, bytes: string, most: string) =>
    `${file} has ${bytes}; an image may have at most ${most}. Choose a smaller one.`,
  pickExample: 'Pick a test example.',
  input: 'Input',
  inputAt: (path: string) => `Input ${path}`,
  type: (what: string) => `Type ${what}.`,
});
