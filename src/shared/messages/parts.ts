import { counted } from './count';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** What other messages are made of. */
export const parts = {
  /** Between the items of a list. */
  comma: ', ',
  or: (one: string, other: string) => `${one} or ${other}`,
  more: (names: string, count: number) => `${names} and ${count} more`,
  image: (shape: string) => `an image of ${shape}`,
  tokens: (shape: string) => `tokens of ${shape}`,
  vector: (values: number) => `a vector of ${counted(values, 'value', 'values')}`,
  tensor: (shape: string) => `a tensor of ${shape}`,
  noInput: 'no input',
  /** An input of a merge, counted from 1, where it is not known what feeds it. */
  place: (place: number) => ordinals[place - 1] ?? `${place}th`,
  branch: (name: string, shape: string) => `${name} is ${shape}`,
  classes: 'classes',
  labels: 'labels',
  values: 'values',
  earlyStopping: 'Early stopping',
  schedule: 'The learning-rate schedule',
  drawnOnce: 'is drawn once',
  drawnTimes: (times: number) => `is repeated ${times} times`,
  weight: (name: string, shape: string) => `a ${name} of ${shape}`,
  noWeight: (name: string) => `no ${name}`,
  severalInputs: 'an input that merges several',
  ports: (inputs: number, outputs: number) =>
    `${counted(inputs, 'input', 'inputs')} and ${counted(outputs, 'output', 'outputs')}`,
  wholeNumber: 'a whole number',
  number: 'a number',
  fromTo: (what: string, least: number, most: number) => `${what} from ${least} to ${most}`,
  atLeast: (what: string, least: number) => `${what} of at least ${least}`,
  atMost: (what: string, most: number) => `${what} of at most ${most}`,
  trueOrFalse: 'true or false',
  oneOf: (options: string) => `one of ${options}`,
  oneWholeNumber: 'one whole number',
  pair: (one: string) => `${one}, or two: height and width`,
  padding: 'a number of pixels, or four: top, bottom, left and right',
  shape: 'one to four whole numbers of at least 1, such as height, width and channels',
  freeShape: 'one to four whole numbers of at least 1, or −1, such as height, width and channels',
  text: 'text',
  dataset: 'the data set',
  datasetFirst: 'The data set',
  aMask: (shape: string, classes: number) => `is ${shape}, each position of one of ${classes} classes`,
  ofClasses: (classes: number) => `has ${counted(classes, 'class', 'classes')}`,
  ofValues: (values: number) => `has ${counted(values, 'value', 'values')}`,
  ofShape: (shape: string) => `is ${shape}`,
};
