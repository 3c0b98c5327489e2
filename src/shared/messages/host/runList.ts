import { counted } from '../count';

/** What keeps the list of runs from being read, and what became of it. */
export const runList = {
  /** @param why begins with a small letter and ends without a full stop */
  notListed: (why: string) => `Runs are not listed: ${why}.`,
  notListedDamaged: (path: string, why: string) =>
    `Runs are not listed: their file ${path} is damaged and cannot be set aside (${why}).`,
  ofFile: (file: string, why: string) => `The list of runs, ${file}: ${why}.`,
  trainingWorks: (folder: string) => `Training works all the same, with its curves and checkpoints in ${folder}.`,
  noTraining: (folder: string) => `Training is not possible either: its checkpoints could not be kept in ${folder}.`,
  closing: 'The app is closing.',
  begunAnew: (aside: string, count: number) =>
    `The list of runs was damaged. It is kept as ${aside}, and a new one was begun: ` +
    `${counted(count, 'run', 'runs')} could be read of it; the folders of others are taken in.`,
  skipped: (folder: string, why: string) => `${folder} was skipped: it cannot be read as a run (${why}).`,
  notTakenIn: (why: string) => `Older runs could not be taken in: ${why}.`,
  leftOut: (name: string, id: string, why: string, folder: string) =>
    `The run "${name}" (${id}) is left out: its entry in the list of runs is damaged (${why}). Its files are in ${folder}.`,
  notDeleted: (folder: string, why: string) => `${folder} cannot be deleted: ${why}.`,
  notWritten: (folder: string, why: string) =>
    `The folder ${folder} for the run's checkpoints cannot be written: ${why}.`,
  eventsLost: 'The events of this run are lost, and it has no checkpoint.',
  eventsLostAtCheckpoint: 'The events of this run are lost; its last checkpoint is kept.',

  readOnly: 'the disk is read-only',
  full: 'the disk is full',
  notAllowed: 'this user may not write there',
  noLibrary: (why: string) => `the SQLite library (libsql) does not load on this machine: ${why}`,
  notOpened: (path: string, code: string) => `${path} cannot be opened (SQLite's error ${code})`,
  newer: (format: number, known: number) =>
    `the list of runs was written by a newer Netloom (format ${format}; this one knows ${known}); ` +
    'open it with that version, or set NETLOOM_HOME to another folder',

  seeFolder: (folder: string) => `See that ${folder} is a folder in which you may write, then try again.`,
  seeDisk: (folder: string) => `See that the disk of ${folder} has room and is well, then try again.`,
  held: 'Another program holds the list; close it, then try again.',
  moveAway: 'Try again; where that does not help, move the file away, and a new list is begun.',
  installAgain: 'Install its packages again (npm ci), or use another machine.',
};
