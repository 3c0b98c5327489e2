import { withoutStop } from './withoutStop';

/** What is wrong with files of data, whatever their format. What begins with a small letter stands behind a file's name. */
export const files = {
  problem: (file: string, what: string) => `${file} ${what}.`,
  lineProblem: (file: string, line: number, what: string) => `${file}, line ${line}: ${what}.`,
  /** Two sentences, one after the other. */
  then: (first: string, next: string) => `${first} ${next}`,
  several: (unreadable: number, all: number) => `${unreadable} of ${all} examples cannot be read.`,
  more: (count: number) => `${count} more cannot be read either.`,
  repair: 'Repair or remove what is wrong, or choose to skip it.',
  noneLeft: 'No example is left: repair these files, or choose others.',
  empty: 'is empty',
  changed: 'changed while it was read',
  cannotBeRead: (trouble: string) => withoutStop(`cannot be read: ${trouble}`),
  unreadable: (path: string, trouble: string) => `${path} cannot be read: ${trouble}`,
  nothingChosen: 'No files were chosen. Choose a folder or files.',
  tooMany: (folder: string, most: number) =>
    `${folder} has more than ${most} files. Choose the folder that holds the data alone.`,
  emptyFolder: (folder: string) => `There are no files in ${folder}. Choose a folder with data.`,
  tooLarge: (path: string) => `${path} is larger than 2 GB. Divide it into several files.`,
  unclearImages: (some: string) =>
    `Nothing says what these images show: ${some}. Put the images of each class in a folder of its own, or add a table ` +
    'with their names.',
  unknownFormat: (some: string, formats: string) =>
    `Netloom does not recognise ${some}. It reads: ${formats}. Convert these files.`,
  /** Formats, one after the other. */
  also: (formats: string, next: string) => `${formats}; ${next}`,
  stopped: 'The files were not looked at to the end. Choose them again.',
  tooLongAgo: 'These files were chosen too long ago. Choose them again.',
  damagedGzip: (path: string, reason: string) => `${path} is a damaged gzip file: ${reason}.`,
};
