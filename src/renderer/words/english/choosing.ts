import { area } from '../areas/area';
import { counted, formatCount } from '../areas/count';

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
  stop: 'Stop',
  cancel: 'Cancel',
  use: 'Use these data',
  unreadable: 'Some files cannot be read. Repair them, or choose to skip them.',
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
