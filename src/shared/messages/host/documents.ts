/** What keeps drawings from being opened and saved, and blocks of one's own from being kept. */
export const documents = {
  cannotOpen: (path: string, trouble: string) => `${path} cannot be opened: ${trouble}`,
  cannotSave: (path: string, trouble: string) => `${path} cannot be saved: ${trouble}`,
  tooLarge: (bytes: number, most: number, ending: string) =>
    `it has ${bytes} bytes, and a drawing has at most ${most}. Choose a file that ends in ${ending}.`,
  changed: (path: string) =>
    `${path} was changed by another window or program after it was opened here, and was left as it is. ` +
    'Save under another name to keep both, or open it again to go on from there.',
  unknownFile: 'This file is not known any more. Open it again.',
  noWindows: 'This host has no windows for choosing files.',
  notKept: (folder: string, trouble: string) => `Unsaved work cannot be kept in ${folder}: ${trouble}`,
  blockTooLarge: (bytes: number, most: number, ending: string) =>
    `it has ${bytes} bytes, and a block at most ${most}. Choose a ${ending} file.`,
  libraryFull: (most: number) => `the library has more than ${most} bytes. Remove blocks.`,
  otherBlock: (name: string) => `The library has another block named ${name}. Replace it, or keep both.`,
  blockNotSaved: (name: string, folder: string, trouble: string) => `${name} cannot be saved in ${folder}: ${trouble}`,
};
