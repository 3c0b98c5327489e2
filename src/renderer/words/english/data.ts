import { derivedKinds } from '@shared/data/derived';
import { area } from '../areas/area';
import { counted, formatCount } from '../areas/count';
import { named } from '../areas/named';

/** The Data tab. */
export const dataWords = area('data', {
  chooseData: 'Choose data…',
  choose: 'Choose data',
  none: 'No data yet',
  orTry: 'Or try a data set at hand. Undo restores the drawing.',
  tryShapes: (shape?: string) => `Try generated shapes${shape === undefined ? '' : `, ${shape}`}`,
  tryMnist: 'Try MNIST, 28×28×1',
  tryOn: (dataset: string) => `Try ${dataset}`,
  notHere: (dataset: string) => `“${dataset}” is not on this computer.`,
  expects: (shape: string, classes: string) => `This drawing expects ${shape} images in ${classes} classes.`,
  fits: 'It fits as it is.',
  dataset: 'data set',
  generated: 'Generated',
  yourData: 'Your data',
  own: 'Your data sets',
  use: 'Use this data set',
  remove: 'Remove…',
  removeNamed: (name: string) => `Remove ${name}…`,
  removeTitle: (name: string) => `Remove “${name}”?`,
  removeUploaded:
    'This deletes Netloom’s copy of the files; your own files stay. Drawings that use them will need new data.',
  removeLinked:
    'Netloom forgets where the files are; the files themselves stay. Drawings that use them will need new data.',
  removeAction: 'Remove',
  reading: 'Reading the data…',
  samples: 'Samples',
  trainingSamples: 'Training samples',
  classCounts: 'Class counts',
  examplesPer: (field: string) => `Training examples per ${field}`,
  moreClasses: (count: number) => `and ${counted(count, 'more class', 'more classes')}`,
  noLabel: (labels: string) => `No image has the label ${labels}.`,
  inputsAndOutputs: 'Inputs and outputs',
  gets: (path: string) => `${path} gets`,
  isComparedWith: (path: string) => `${path} is compared with`,
  guess: 'guess',
  guessed: (field: string) => `${field} (guessed)`,
  always: (value: number) => `always ${value}`,
  outputOf: (path: string) => `the output of ${path}`,
  classes: (count: number) => counted(count, 'class', 'classes'),
  changeData: 'Change data',
  changeNamed: (name: string) => `Change ${name}`,
  changeField: (path: string) => `Change the field of ${path}`,
  changeTarget: (path: string) => `Change the target of ${path}`,
  addDerived: (kind: string) => `Add ${kind.toLowerCase()}`,
  removeField: (name: string) => `Remove ${name}`,
  derivedKinds: named(derivedKinds),
  derived: 'Derived fields',
  derivedHint: 'Altered copies of the images, or noise, as inputs. The image itself can be the target of an Output.',
  derivedTitle: (name: string, kind: string) => `${name}: ${kind.toLowerCase()}`,
});

/** The dialog in which people choose their data. */
export const choosingWords = area('choosing', {
  title: 'Choose data',
  hint: 'Drop a folder or files anywhere in the window, or choose them. Netloom shows what it found before using it.',
  folder: 'Folder…',
  files: 'Files…',
  readingFiles: 'Reading the files…',
  lookingAtFiles: 'Looking at the files…',
  adding: 'Adding the data…',
  fit: 'Fit the drawing’s Input and last layer to these data',
  cancel: 'Cancel',
  use: 'Use these data',
  unreadable: 'Some files cannot be read. Repair them, or choose to skip them.',
  drop: 'Drop a folder or files to choose them as data',
  found: 'What was found',
  readAs: 'Not what you meant? Read it as',
  problems: (count: number) => `${counted(count, 'example', 'examples')} cannot be read:`,
  more: (count: number) => `and ${formatCount(count)} more`,
  skip: 'Skip these',
  howRead: 'How it is read',
  noFiles: 'No files found. Choose a folder or files with data.',
  moreFilesThan: (count: string) => `more than ${count} files`,
  tooMuch: (files: string, bytes: string, found: string) =>
    `The browser can upload at most ${files} files and ${bytes}; these are ${found}. ` +
    'Choose fewer, or use the desktop app or "netloom train --dataset", which read files in place.',
});
